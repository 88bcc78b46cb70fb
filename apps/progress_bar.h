// SPDX-License-Identifier: Apache-2.0
/// One line on standard error with progress, speed and remaining time.
#pragma once

#include <chrono>

namespace clamshell {

/// Silent unless standard error is a terminal.
class ProgressBar {
 public:
  ProgressBar();
  /// Wipes the line.
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  /// After each frame. done: 0..1, the part of the video that is behind it.
  void add_frame(double done);

 private:
  using Clock = std::chrono::steady_clock;

  bool on_terminal_;
  int frames_ = 0;
  Clock::time_point begin_ = Clock::now(), drawn_ = begin_;
};

}  // namespace clamshell
