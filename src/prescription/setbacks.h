// SPDX-License-Identifier: Apache-2.0
/// What speaks for doing less: pain, breaks, poor form, too much effort, a band out of reach.
#pragma once

#include <string>
#include <vector>

#include "prescription/history.h"
#include "prescription/ladder.h"
#include "prescription/rules.h"

namespace clamshell {

struct Setback {
  std::string rule;    ///< Rule::id
  std::string clause;  ///< with the person's numbers, no full stop: "Last time it hurt 7 of 10"
  Rung to;             ///< where it leads
};

/// The most important first. days: training days, at least one; the last of them stood at `rung` or above. away: days
/// since anything was trained, standing work too.
std::vector<Setback> setbacks(const std::vector<SessionSummary>& days, Rung rung, const Ladder& ladder,
                              const Rules& rules, const std::optional<Programme>& programme, int away);

}  // namespace clamshell
