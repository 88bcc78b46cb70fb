// SPDX-License-Identifier: Apache-2.0
/// The way out: standing work for whoever has mastered clamshells.
#pragma once

#include <optional>
#include <vector>

#include "prescription/situation.h"

namespace clamshell {

/// Nothing: not graduated yet. Whether anything forbids exercise altogether is not asked here.
std::optional<StandingPlan> plan_standing(const Situation& now);

/// Its days in the seven from the next one on; none is on the weekday of the next clamshells.
std::vector<Day> standing_days(const StandingPlan& plan, Day next_clamshells);

}  // namespace clamshell
