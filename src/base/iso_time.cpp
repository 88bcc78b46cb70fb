// SPDX-License-Identifier: Apache-2.0
#include "base/iso_time.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <chrono>
#include <cstdio>

namespace clamshell {

std::tm utc_fields(std::chrono::sys_seconds time) { return fmt::gmtime(std::time_t{time.time_since_epoch().count()}); }

std::string iso_time(Timestamp time) {
  const auto second = std::chrono::floor<std::chrono::seconds>(time);
  return fmt::format("{:%FT%T}.{:03}Z", utc_fields(second), (time - second).count());
}

std::optional<Timestamp> parse_iso_time(const std::string& text) {
  int year{}, month{}, day{}, hour{}, minute{}, second{}, millisecond{}, read{};
  if (std::sscanf(text.c_str(), "%4d-%2d-%2dT%2d:%2d:%2d.%3dZ%n", &year, &month, &day, &hour, &minute, &second,
                  &millisecond, &read) != 7 ||
      read != 24 || text.size() != 24)
    return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok() || year < 1) return std::nullopt;
  const Timestamp time = std::chrono::sys_days{date} + std::chrono::hours(hour) + std::chrono::minutes(minute) +
                         std::chrono::seconds(second) + std::chrono::milliseconds(millisecond);
  return iso_time(time) == text ? std::optional(time) : std::nullopt;
}

}  // namespace clamshell
