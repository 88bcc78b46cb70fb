// SPDX-License-Identifier: Apache-2.0
#include "wording/day_in_words.h"

#include <array>
#include <chrono>
#include <string>

#include "language/translate.h"

namespace clamshell {
namespace {

using Names = std::array<std::string, 2>;  // long and short

/// Names are in the catalogue, so that they are the same wherever the program runs.
Names weekday_of(Day day) {
  const std::array<Names, 7> names{{{tr("Sunday"), tr("Sun")},
                                    {tr("Monday"), tr("Mon")},
                                    {tr("Tuesday"), tr("Tue")},
                                    {tr("Wednesday"), tr("Wed")},
                                    {tr("Thursday"), tr("Thu")},
                                    {tr("Friday"), tr("Fri")},
                                    {tr("Saturday"), tr("Sat")}}};
  return names.at(std::chrono::weekday{day}.c_encoding());
}

Names month_of(const std::chrono::year_month_day& date) {
  const std::array<Names, 12> names{{{tr("January"), tr("Jan")},
                                     {tr("February"), tr("Feb")},
                                     {tr("March"), tr("Mar")},
                                     {tr("April"), tr("Apr")},
                                     {tr("May"), tr("May")},
                                     {tr("June"), tr("Jun")},
                                     {tr("July"), tr("Jul")},
                                     {tr("August"), tr("Aug")},
                                     {tr("September"), tr("Sep")},
                                     {tr("October"), tr("Oct")},
                                     {tr("November"), tr("Nov")},
                                     {tr("December"), tr("Dec")}}};
  return names.at(static_cast<unsigned>(date.month()) - 1);
}

}  // namespace

std::string day_in_words(Day day) {
  const std::chrono::year_month_day date{day};
  return tr("{}, {} {} {}", weekday_of(day)[0], static_cast<unsigned>(date.day()), month_of(date)[0],
            static_cast<int>(date.year()));
}

std::string short_day(Day day) {
  const std::chrono::year_month_day date{day};
  return tr("{} {} {}", weekday_of(day)[1], static_cast<unsigned>(date.day()), month_of(date)[1]);
}

std::string day_in_words(Day day, Day today) {
  using std::chrono::days;
  return day == today ? tr("today") : day == today + days(1) ? tr("tomorrow") : day_in_words(day);
}

}  // namespace clamshell
