// SPDX-License-Identifier: Apache-2.0
/// What a prescription says beside the next dose, as `prescribe` asks for it.
#pragma once

#include <optional>
#include <vector>

#include "prescription/history.h"
#include "prescription/ladder.h"
#include "prescription/prescription.h"
#include "prescription/rules.h"
#include "prescription/situation.h"

namespace clamshell {

/// Left against right over the newest sessions, by one formula: d = (right - left) / max(right, left).
///
/// Of the measured sessions with both legs within Rules::compared_days of the newest session; nothing where there are
/// fewer than Rules::compared_sessions. An opening is the mean over sessions. Its deviation is the larger of what the
/// sessions' own deviations and what their scatter make of a mean: errors average out between sessions, not within one.
/// A leg is called weaker from Rules::noise on, beyond two deviations, and where the clean repetitions don't say the
/// opposite; they decide alone where the opening is within the noise.
std::optional<Comparison> compare_legs(const std::vector<SessionSummary>& sessions, const Rules& rules);

/// What a person has reached so far, in facts: nothing here is lost by a day that was missed. Of sessions that count. A
/// side is clean as Rules::mastered_clean_share and mastered_judged_share have it. Graduated is who may go on to
/// standing work.
Achievements achievements(const std::vector<SessionSummary>& sessions, const Ladder& ladder, const Rules& rules,
                          Day today);

/// What a clinician should look at, in words for them; the most important first.
std::vector<Flag> flags(const Situation& now);

}  // namespace clamshell
