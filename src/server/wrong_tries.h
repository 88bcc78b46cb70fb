// SPDX-License-Identifier: Apache-2.0
/// Slows down guessing: so many wrong tries a minute, whoever tries.
#pragma once

#include <chrono>
#include <cstddef>
#include <deque>

namespace clamshell {

/// For one thread.
class WrongTries {
 public:
  using Clock = std::chrono::steady_clock;
  static constexpr std::size_t kMost = 10;  ///< a minute

  /// Not even the right one is taken now.
  bool too_many(Clock::time_point now) {
    while (!times_.empty() && times_.front() <= now - std::chrono::minutes(1)) times_.pop_front();
    return times_.size() >= kMost;
  }
  void add(Clock::time_point now) { times_.push_back(now); }

 private:
  std::deque<Clock::time_point> times_;  ///< within the last minute
};

}  // namespace clamshell
