// SPDX-License-Identifier: Apache-2.0
#include "wording/week.h"

#include <algorithm>

#include "prescription/adherence.h"

namespace clamshell {

using std::chrono::days;

std::array<WeekDay, 7> week_of(const Prescription& prescription, Day today) {
  std::array<WeekDay, 7> week{};
  const Day monday = monday_of(today);
  for (int i = 0; i < 7; ++i) week.at(static_cast<std::size_t>(i)).day = monday + days(i);
  for (WeekDay& day : week) day.done = std::ranges::binary_search(prescription.done, day.day);

  if (prescription.advice == Advice::stop) return week;
  const int left = prescription.days_a_week - prescription.done_this_week;
  for (const Day due : spread(std::max(prescription.due, today), left, prescription.days_a_week))
    if (due < monday + days(7)) week.at(static_cast<std::size_t>((due - monday).count())).planned = true;
  return week;
}

}  // namespace clamshell
