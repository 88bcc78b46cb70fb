// SPDX-License-Identifier: Apache-2.0
/// What something about a set, a band or a pelvis that rolls back, changes in each group's work.
///
/// The same repetitions are simulated with and without it, with the same guesses of what is not known: mostly the same
/// error is in both and falls out.
#pragma once

#include <string>
#include <vector>

#include "muscle/muscle_loads.h"
#include "muscle/simulate.h"

namespace clamshell {

struct GroupChange {
  std::string name;  ///< of the group
  double without{};  ///< mean activation without it
  double change{};   ///< of that, relative: -0.33 = a third less than without
  Interval interval;
};

/// In the order of MuscleLoads::groups. Left out is what may be at rest without it: of nothing there is no share.
struct MuscleEffect {
  std::vector<GroupChange> groups;
};

/// loads: what simulate() gives for the rest. Throws as simulate().
MuscleEffect effect_of_band(const SetLoads& loads, const Anatomy& anatomy, const Wearer& wearer, const Clamshells& set,
                            const Uncertainty& uncertainty);
/// Of the roll on the way up and of lying reclined: against a pelvis that stays upright, with the knees opened as far.
MuscleEffect effect_of_roll(const SetLoads& loads, const Anatomy& anatomy, const Wearer& wearer, const Clamshells& set,
                            const Uncertainty& uncertainty);

}  // namespace clamshell
