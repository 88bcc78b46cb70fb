// SPDX-License-Identifier: Apache-2.0
/// The time of day where somebody is, as text, and how far their clock is from Greenwich.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "geometry/timestamp.h"

namespace clamshell {

/// "18:30". since_midnight: less than a day.
inline std::string clock_time(std::chrono::minutes since_midnight) {
  const auto two_digits = [](long long value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  return two_digits(since_midnight.count() / 60) + ':' + two_digits(since_midnight.count() % 60);
}

/// Nothing where the text is no such time.
inline std::optional<std::chrono::minutes> parse_clock_time(std::string_view text) {
  const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9' ? text[at] - '0' : 100; };
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const int hours = 10 * digit(0) + digit(1), minutes = 10 * digit(3) + digit(4);
  if (hours >= 24 || minutes >= 60) return std::nullopt;
  return std::chrono::minutes{60 * hours + minutes};
}

constexpr int kMostUtcOffset_min = 14 * 60;  ///< either way

/// Of this machine's clock from Greenwich, + = east.
std::chrono::minutes utc_offset_here(Timestamp time);

}  // namespace clamshell
