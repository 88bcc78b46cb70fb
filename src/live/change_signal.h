// SPDX-License-Identifier: Apache-2.0
/// Something that changes, for coroutines that must not miss it while they look at what it was.
#pragma once

#include <chrono>

#include "live/wake_up.h"

namespace clamshell {

/// For one executor.
class ChangeSignal {
 public:
  explicit ChangeSignal(const boost::asio::any_io_executor& executor) : wake_up_(executor) {}

  int count() const { return count_; }
  void tell() {
    ++count_;
    last_ = Clock::now();
    wake_up_.notify();
  }
  /// As long as nothing is told somebody else may have changed it: another server, the command line.
  void tell_now_and_then() {
    constexpr std::chrono::seconds kAWhile{30};
    if (Clock::now() - last_ >= kAWhile) tell();
  }
  /// Until more changes than `seen` are told, or somebody stirs.
  boost::asio::awaitable<void> wait(int seen) {
    if (count_ == seen) co_await wake_up_.wait();
  }
  /// Lets all go on, without a change, to look whether they are still needed.
  void stir() { wake_up_.notify(); }

 private:
  using Clock = std::chrono::steady_clock;
  int count_{};
  Clock::time_point last_ = Clock::now();
  WakeUp wake_up_;
};

}  // namespace clamshell
