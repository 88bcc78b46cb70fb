// SPDX-License-Identifier: Apache-2.0
/// A simulation that tests can hold up and look into.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <string>
#include <vector>

#include "server/simulation_desk.h"

namespace clamshell {

/// Says the number of the set instead of simulating it, and waits while it is told to. For any thread.
class SyntheticSimulation {
 public:
  void block() {
    change([this] { blocked_ = true; });
  }
  void go_on() {
    change([this] { blocked_ = false; });
  }
  void wait_until_begun(std::size_t sets) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [=, this] { return begun_.size() >= sets; });
  }
  std::vector<int> begun() {
    const std::scoped_lock lock(mutex_);
    return begun_;
  }
  SetMuscles simulate(const SetRecord& set) {
    std::unique_lock lock(mutex_);
    begun_.push_back(set.number);
    changed_.notify_all();
    changed_.wait(lock, [this] { return !blocked_; });
    return {.simulated = {}, .why_not = std::to_string(set.number)};
  }

 private:
  template <class Change>
  void change(Change what) {
    const std::scoped_lock lock(mutex_);
    what();
    changed_.notify_all();
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  bool blocked_{};
  std::vector<int> begun_;
};

}  // namespace clamshell
