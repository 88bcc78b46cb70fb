// SPDX-License-Identifier: Apache-2.0
/// Slows down guessing: so many wrong tries a minute for a name from an address, more from the address in all, and many
/// more from everywhere, so that who guesses shuts out nobody else.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <deque>
#include <string>

namespace clamshell {

/// Whose secret was tried, and by whom. Neither need exist.
struct Try {
  std::string name, network;
  bool operator==(const Try&) const = default;
};

/// For one thread.
class WrongTries {
 public:
  using Clock = std::chrono::steady_clock;
  static constexpr std::size_t kMost = 10, kMostOfNetwork = 30, kMostInAll = 300;  ///< a minute

  /// Not even the right one is taken now.
  bool too_many(const Try& one, Clock::time_point now) {
    while (!tries_.empty() && tries_.front().time <= now - std::chrono::minutes(1)) tries_.pop_front();
    const auto of_network = [&](const TimedTry& other) { return other.what.network == one.network; };
    return std::ranges::count(tries_, one, &TimedTry::what) >= std::ptrdiff_t{kMost} ||
           std::ranges::count_if(tries_, of_network) >= std::ptrdiff_t{kMostOfNetwork} || tries_.size() >= kMostInAll;
  }
  /// From now on it counts: as long as it is not known to be right it is taken for wrong.
  void add(const Try& one, Clock::time_point now) { tries_.push_back({now, one}); }
  /// One of them was right.
  void forgive(const Try& one) {
    const auto found = std::ranges::find(tries_, one, &TimedTry::what);
    if (found != tries_.end()) tries_.erase(found);
  }

 private:
  struct TimedTry {
    Clock::time_point time;
    Try what;
  };
  std::deque<TimedTry> tries_;  ///< within the last minute
};

}  // namespace clamshell
