// SPDX-License-Identifier: Apache-2.0
#include "terminal.h"

#include <fmt/format.h>
#include <langinfo.h>
#include <unistd.h>

#include <algorithm>
#include <clocale>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "language/translate.h"

namespace clamshell {

void say(std::string_view sentence) {
  std::fputs(fmt::format("clamshell: {}\n", without_controls(sentence)).c_str(), stderr);
}

TableStyle style_of(std::FILE* terminal) {
  std::setlocale(LC_CTYPE, "");
  return {.utf8 = nl_langinfo(CODESET) == std::string_view{"UTF-8"},
          .colour = isatty(fileno(terminal)) && !std::getenv("NO_COLOR")};
}

ProgressBar::ProgressBar() : on_terminal_(isatty(STDERR_FILENO)) {}

ProgressBar::~ProgressBar() {
  if (on_terminal_) fmt::print(stderr, "\r\x1b[K");
}

void ProgressBar::add_frame(double done) {
  ++frames_;
  const auto now = Clock::now();
  if (!on_terminal_ || now - drawn_ < std::chrono::milliseconds(100)) return;
  drawn_ = now;

  constexpr int kWidth = 30;
  const double part = std::clamp(std::isfinite(done) ? done : 0.0, 0.0, 1.0);
  const double elapsed = std::chrono::duration<double>(now - begin_).count();
  const int filled = static_cast<int>(part * kWidth);
  std::string left;
  if (part > 0.01) {
    const int seconds = static_cast<int>(std::ceil(elapsed * (1 - part) / part));
    left = tr("  {}:{:02} left", seconds / 60, seconds % 60);
  }
  fmt::print(stderr, "\r[{:#<{}}{:.<{}}] {:3.0f} %  {}{}\x1b[K", "", filled, "", kWidth - filled, 100 * part,
             tr("{:.1f} frames/s", frames_ / elapsed), left);
  std::fflush(stderr);
}

}  // namespace clamshell
