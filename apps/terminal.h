// SPDX-License-Identifier: Apache-2.0
/// What the terminal can show, and a line of progress on it.
#pragma once

#include <chrono>
#include <cstdio>
#include <string_view>

#include "wording/terminal_text.h"

namespace clamshell {

/// A sentence on standard error, after the program's name. Where that can't be written, the exit code alone tells.
void say(std::string_view sentence);

TableStyle style_of(std::FILE* terminal);

/// One line on standard error with progress, speed and remaining time; silent unless standard error is a terminal.
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
