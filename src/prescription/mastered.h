// SPDX-License-Identifier: Apache-2.0
/// Whether a step of the programme is mastered, and what a session lacked if not.
#pragma once

#include <optional>
#include <vector>

#include "prescription/history.h"
#include "prescription/ladder.h"
#include "prescription/rules.h"

namespace clamshell {

/// In the order in which a person is told.
enum class Lack {
  other_leg,
  sets,
  repetitions,
  camera,  ///< led by voice: nothing was measured
  judged,  ///< measured, but from where too little could be judged
  clean,
  effort,   ///< it was too hard
  pain,     ///< beyond what is tolerable, or not gone by the morning
  answers,  ///< effort, pain, or whether the pain was gone by the morning
};

/// The first of what the day lacks to be good at this rung; nothing: it was.
std::optional<Lack> lack(const SessionSummary& day, Rung rung, const Ladder& ladder, const Rules& rules);

/// The newest day with more than tolerable pain that is so recent that there is no step up; nothing: none.
const SessionSummary* still_settling(const std::vector<SessionSummary>& days, const Rules& rules, Day today);

/// Of the newest training days, in a row and at this rung.
int good_in_a_row(const std::vector<SessionSummary>& days, Rung rung, const Ladder& ladder, const Rules& rules);

}  // namespace clamshell
