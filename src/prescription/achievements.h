// SPDX-License-Identifier: Apache-2.0
/// What a person has reached so far, in facts: nothing here is lost by a day that was missed.
#pragma once

#include "prescription/history.h"
#include "prescription/ladder.h"
#include "prescription/prescription.h"
#include "prescription/rules.h"

namespace clamshell {

/// Of sessions that count. A side is clean as Rules::mastered_clean_share and mastered_judged_share have it. Graduated
/// is who may go on to standing work.
Achievements achievements(const std::vector<SessionSummary>& sessions, const Ladder& ladder, const Rules& rules,
                          Day today);

}  // namespace clamshell
