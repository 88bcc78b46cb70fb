// SPDX-License-Identifier: Apache-2.0
/// Keeps a page that begins sessions over and over from filling the database.
#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <map>
#include <string>

#include "geometry/timestamp.h"

namespace clamshell {

/// For one thread.
class BegunSessions {
 public:
  static constexpr std::size_t kMost = 100;  ///< of a person, an hour

  bool may_begin(const std::string& person, Timestamp now) {
    std::deque<Timestamp>& begun = begun_[person];
    while (!begun.empty() && begun.front() <= now - std::chrono::hours(1)) begun.pop_front();
    return begun.size() < kMost;
  }
  void add(const std::string& person, Timestamp now) { begun_[person].push_back(now); }

 private:
  std::map<std::string, std::deque<Timestamp>> begun_;  ///< within the last hour, by Person::id
};

}  // namespace clamshell
