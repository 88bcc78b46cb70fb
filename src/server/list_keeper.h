// SPDX-License-Identifier: Apache-2.0
/// Keeps the clinician's list up to date: what the rules make of each record today.
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <utility>

#include "geometry/timestamp.h"
#include "prescription/rules.h"

namespace clamshell {

/// Renews the lines of everybody on a thread of its own, with a connection of its own, one after the other.
class ListKeeper {
 public:
  ListKeeper(std::string database, Rules rules) : database_(std::move(database)), rules_(std::move(rules)) {}
  ~ListKeeper();
  ListKeeper(const ListKeeper&) = delete;
  ListKeeper& operator=(const ListKeeper&) = delete;

  /// As of that day; while there is a list to look at, and so not before somebody does.
  void renew_all(Day today);

 private:
  void work(const std::stop_token& stop);

  std::string database_;
  Rules rules_;
  std::mutex mutex_;
  std::condition_variable_any asked_;
  bool is_asked_{};
  Day today_{};
  std::jthread thread_;
};

}  // namespace clamshell
