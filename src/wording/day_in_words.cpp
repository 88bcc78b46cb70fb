// SPDX-License-Identifier: Apache-2.0
#include "wording/day_in_words.h"

#include <fmt/chrono.h>

#include "base/iso_time.h"

namespace clamshell {
namespace {

std::string formatted(Day day, const char* weekday_and, const char* month_and) {
  const std::tm date = utc_fields(std::chrono::sys_days{day.time_since_epoch()});
  return fmt::format(fmt::runtime(weekday_and), date) + std::to_string(date.tm_mday) +
         fmt::format(fmt::runtime(month_and), date);
}

}  // namespace

std::string day_in_words(Day day) { return formatted(day, "{:%A, }", "{: %B %Y}"); }

std::string short_day(Day day) { return formatted(day, "{:%a }", "{: %b}"); }

std::string day_in_words(Day day, Day today) {
  using std::chrono::days;
  return day == today ? "today" : day == today + days(1) ? "tomorrow" : day_in_words(day);
}

}  // namespace clamshell
