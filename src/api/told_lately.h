// SPDX-License-Identifier: Apache-2.0
/// Who looked into whose record within the last hour: the audit has one entry per hour for all of them.
#pragma once

#include <chrono>
#include <map>
#include <string>
#include <utility>

#include "geometry/timestamp.h"

namespace clamshell {

/// For one thread.
class ToldLately {
 public:
  /// False the first time within an hour. A clock that was set back begins a new hour.
  bool operator()(const std::string& actor, const std::string& person, Timestamp now) {
    const auto [told, is_new] = told_.try_emplace({actor, person}, now);
    if (!is_new && told->second <= now && now - told->second < std::chrono::hours(1)) return true;
    told->second = now;
    return false;
  }

 private:
  std::map<std::pair<std::string, std::string>, Timestamp> told_;
};

}  // namespace clamshell
