// SPDX-License-Identifier: Apache-2.0
/// On which days something was done, and when it is time again.
#pragma once

#include <vector>

#include "prescription/history.h"
#include "prescription/rules.h"

namespace clamshell {

/// Days with a repetition, in the order of time.
std::vector<Day> done_days(const std::vector<SessionSummary>& sessions);

/// Distinct days with a repetition within the last 30, today included.
int days_done(const std::vector<SessionSummary>& sessions, Day today);

Day monday_of(Day day);

/// Distinct days with a repetition in the week of `day`, which begins on Monday.
int done_in_week_of(const std::vector<SessionSummary>& sessions, Day day);

/// Weeks from the newest one with a repetition back to the first without; 0 where the last one with a repetition was
/// before last week.
int weeks_in_a_row(const std::vector<SessionSummary>& sessions, Day today);

/// Days of rest after a session, with 1 to 7 of them spread over a week: 6, 2, 1, then none.
int rest_days(int days_a_week);

/// `sessions` days of training from `first` on, at the pace of days_a_week: 3 come on the days 0, 2, 4; 4 on 0, 1,
/// 3, 5.
std::vector<Day> spread(Day first, int sessions, int days_a_week);

/// The first day from today on that leaves `rest` days after the last session and a week no more sessions than
/// days_a_week.
Day next_due(const std::vector<SessionSummary>& sessions, int rest, int days_a_week, Day today);

}  // namespace clamshell
