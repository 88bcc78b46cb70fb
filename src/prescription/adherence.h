// SPDX-License-Identifier: Apache-2.0
/// On which days something was done, and when it is time again.
#pragma once

#include <vector>

#include "prescription/history.h"
#include "prescription/rules.h"

namespace clamshell {

/// Distinct days with a repetition within the last 30, today included.
int days_done(const std::vector<SessionSummary>& sessions, Day today);

/// Distinct days with a repetition in the week of `day`, which begins on Monday.
int done_in_week_of(const std::vector<SessionSummary>& sessions, Day day);

/// The first day from today on that leaves days of rest after the last session and a week no more sessions than
/// days_a_week.
Day next_due(const std::vector<SessionSummary>& sessions, int rest_days, int days_a_week, Day today);

}  // namespace clamshell
