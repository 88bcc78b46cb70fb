// SPDX-License-Identifier: Apache-2.0
/// How hard the muscles worked in a saved set, and how the band and the rolling pelvis changed that.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "muscle/anatomy.h"
#include "muscle/band.h"
#include "muscle/muscle_effect.h"
#include "muscle/muscle_loads.h"
#include "store/person.h"
#include "store/session_record.h"

namespace clamshell {

/// What is known of muscles and bands; read once from anatomy/.
struct MuscleKnowledge {
  Anatomy anatomy;
  std::vector<ElasticBand> bands;
};

struct SimulatedSet {
  MuscleLoads loads;                    ///< of the whole set
  std::optional<std::string> band;      ///< its colour; nothing: none was worn
  Radians roll;                         ///< of the pelvis, largest since a repetition's start, + = backwards; mean
  std::optional<MuscleEffect> of_band;  ///< nothing: none was worn
  std::optional<MuscleEffect> of_roll;  ///< nothing: the pelvis rolled no further than can be told from noise
  std::vector<std::string> assumed;     ///< sentences: what the profile does not say and was taken instead
};

struct SetMuscles {
  std::optional<SimulatedSet> simulated;
  std::string why_not;  ///< a sentence; empty if simulated
};

/// Never throws for what was measured: a set that can't be simulated says why not.
SetMuscles simulate_kept_set(const MuscleKnowledge& knowledge, const Profile& profile, const SetRecord& set);

}  // namespace clamshell
