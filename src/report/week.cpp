// SPDX-License-Identifier: Apache-2.0
#include "report/week.h"

#include <algorithm>

namespace clamshell {

using std::chrono::days;

Day monday_of(Day day) { return day - (std::chrono::weekday(day) - std::chrono::Monday); }

std::array<WeekDay, 7> week_of(const Prescription& prescription, const History& history, int rest_days, Day today) {
  std::array<WeekDay, 7> week{};
  const Day monday = monday_of(today);
  for (int i = 0; i < 7; ++i) week.at(static_cast<std::size_t>(i)).day = monday + days(i);
  for (WeekDay& day : week)
    day.done = std::ranges::find(history.sessions, day.day, &SessionSummary::day) != history.sessions.end();

  if (prescription.advice == Advice::stop) return week;
  int left = prescription.days_a_week - prescription.done_this_week;
  for (Day due = std::max(prescription.due, today); due < monday + days(7) && left > 0; due += days(rest_days + 1)) {
    week.at(static_cast<std::size_t>((due - monday).count())).planned = true;
    --left;
  }
  return week;
}

}  // namespace clamshell
