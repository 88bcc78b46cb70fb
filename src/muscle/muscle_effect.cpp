// SPDX-License-Identifier: Apache-2.0
#include "muscle/muscle_effect.h"

#include <algorithm>

namespace clamshell {
namespace {

constexpr double kRest = 0.005;  ///< less of an activation is none

double change(double with, double without) { return (with - without) / std::max(without, kRest); }

MuscleEffect effect(const SetLoads& with, const SetLoads& without) {
  MuscleEffect effect;
  for (std::size_t i = 0; i < without.all.groups.size(); ++i) {
    const MuscleLoad& load = without.all.groups[i];
    if (load.mean_interval.lo < kRest) continue;
    const double likeliest = change(with.all.groups[i].mean, load.mean);
    std::vector<double> changes;
    for (std::size_t guess = 0; guess < without.guesses.size(); ++guess)
      changes.push_back(change(with.guesses[guess][i], without.guesses[guess][i]));
    effect.groups.push_back({load.name, load.mean, likeliest,
                             changes.empty() ? Interval{likeliest, likeliest} : interval_of(std::move(changes))});
  }
  return effect;
}

}  // namespace

MuscleEffect effect_of_band(const SetLoads& loads, const Anatomy& anatomy, const Wearer& wearer, const Clamshells& set,
                            const Uncertainty& uncertainty) {
  return effect(loads, simulate(anatomy, {wearer.person, std::nullopt}, set, uncertainty));
}

MuscleEffect effect_of_roll(const SetLoads& loads, const Anatomy& anatomy, const Wearer& wearer, const Clamshells& set,
                            const Uncertainty& uncertainty) {
  Clamshells upright = set;
  upright.closed.pelvis_roll = Radians{0};
  for (OpeningCourse& course : upright.repetitions)
    for (OpenPosture& posture : course) posture.pelvis_roll_change = Radians{0};
  Uncertainty certainly_upright = uncertainty;
  certainly_upright.pelvis_roll = certainly_upright.closed_pelvis_roll = Radians{0};
  return effect(loads, simulate(anatomy, wearer, upright, certainly_upright));
}

}  // namespace clamshell
