// SPDX-License-Identifier: Apache-2.0
/// The simulation: movement, body and band -> moments -> muscle activations.
///
/// Each moment stands for itself (static optimisation); what moves is in the moments as inertia, in the muscles as the
/// speed of their fibres.
#pragma once

#include <optional>

#include "muscle/hip_exercise.h"
#include "muscle/leg_simulation.h"
#include "muscle/muscle_loads.h"

namespace clamshell {

/// Standard deviations of what is not known well; relative where no unit is said.
struct Uncertainty {
  double thigh_mass = 0.12;   ///< published shares of the body's mass reach from 10 to 14.8 %
  double shank_mass = 0.08;   ///< assumed
  double band = 0.17;         ///< +- 28 % nine times in ten; see anatomy/bands.toml
  double strength = 0.185;    ///< of hip abduction for the mass: 0.24 of 1.29 Nm/kg (Sugimoto et al. 2014)
  double compartment = 0.15;  ///< of one compartment's strength beside the others'; assumed
  Radians opening = from_degrees(3), pelvis_roll = from_degrees(3);  ///< if not measured; assumed
  Radians hip_flexion = from_degrees(5), knee_flexion = from_degrees(7);
  Radians closed_pelvis_roll{};  ///< how the pelvis lies; 0: taken to be as said
  int samples = 60;              ///< 0: no intervals
};

struct Wearer {
  Physique person;
  std::optional<WornBand> band;
};

/// The guesses are the same each time: sets simulated with the same uncertainty can be compared guess by guess.
/// Throws UserError.
SetLoads simulate(const Anatomy& anatomy, const Wearer& wearer, const Clamshells& set, const Uncertainty& uncertainty);

/// Of another exercise, its postures taken to be exact: no intervals, no opening. Throws UserError.
SetLoads simulate(const Anatomy& anatomy, const Wearer& wearer, const HipExercise& exercise);

}  // namespace clamshell
