// SPDX-License-Identifier: Apache-2.0
/// Moments, and the days of somebody's calendar.
#pragma once

#include <algorithm>
#include <chrono>
#include <string>

namespace clamshell {

/// UTC.
using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

/// Where the person was.
using Day = std::chrono::local_days;

/// utc_offset: of the local clock then, + = east of Greenwich.
constexpr Day day_of(Timestamp time, std::chrono::minutes utc_offset) {
  return Day{std::chrono::floor<std::chrono::days>(time + utc_offset).time_since_epoch()};
}

/// ISO 8601: "2026-01-31".
inline std::string iso_date(Day day) {
  const auto padded = [](const std::string& digits, std::size_t width) {
    return std::string(width - std::min(width, digits.size()), '0') + digits;
  };
  const std::chrono::year_month_day date{day};
  return padded(std::to_string(static_cast<int>(date.year())), 4) + '-' +
         padded(std::to_string(static_cast<unsigned>(date.month())), 2) + '-' +
         padded(std::to_string(static_cast<unsigned>(date.day())), 2);
}

}  // namespace clamshell
