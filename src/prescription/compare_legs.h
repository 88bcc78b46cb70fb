// SPDX-License-Identifier: Apache-2.0
/// Left against right over the newest sessions, by one formula: d = (right - left) / max(right, left).
#pragma once

#include <optional>
#include <vector>

#include "prescription/history.h"
#include "prescription/prescription.h"
#include "prescription/rules.h"

namespace clamshell {

/// Of the measured sessions with both legs within Rules::compared_days of the newest session; nothing where there are
/// fewer than Rules::compared_sessions. An opening is the mean over sessions. Its deviation is the larger of what the
/// sessions' own deviations and what their scatter make of a mean: errors average out between sessions, not within one.
/// A leg is called weaker from Rules::noise on, beyond two deviations, and where the clean repetitions don't say the
/// opposite; they decide alone where the opening is within the noise.
std::optional<Comparison> compare_legs(const std::vector<SessionSummary>& sessions, const Rules& rules);

}  // namespace clamshell
