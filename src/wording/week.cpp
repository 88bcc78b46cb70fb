// SPDX-License-Identifier: Apache-2.0
#include "wording/week.h"

#include <algorithm>

#include "prescription/adherence.h"
#include "prescription/standing.h"

namespace clamshell {

using std::chrono::days;

namespace {

void add_standing(std::array<WeekDay, 7>& week, const Prescription& prescription) {
  const StandingPlan& standing = *prescription.standing;
  for (WeekDay& day : week) day.standing_done = std::ranges::binary_search(standing.done, day.day);
  int left = standing.days_a_week - standing.done_this_week;
  for (const Day planned : standing_days(standing, prescription.due)) {
    const auto found = std::ranges::find(week, planned, &WeekDay::day);
    if (found != week.end() && left-- > 0) found->standing_planned = true;
  }
}

}  // namespace

std::array<WeekDay, 7> week_of(const Prescription& prescription, Day today) {
  std::array<WeekDay, 7> week{};
  const Day monday = monday_of(today);
  for (int i = 0; i < 7; ++i) week.at(static_cast<std::size_t>(i)).day = monday + days(i);
  for (WeekDay& day : week) day.done = std::ranges::binary_search(prescription.done, day.day);

  if (prescription.advice == Advice::stop) return week;
  const int left = prescription.days_a_week - prescription.done_this_week;
  for (const Day due : spread(std::max(prescription.due, today), left, prescription.days_a_week))
    if (due < monday + days(7)) week.at(static_cast<std::size_t>((due - monday).count())).planned = true;
  if (prescription.standing) add_standing(week, prescription);
  return week;
}

}  // namespace clamshell
