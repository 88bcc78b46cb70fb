// SPDX-License-Identifier: Apache-2.0
/// A made-up set as the store keeps it, of repetitions that are all alike: what muscles are simulated of in tests and
/// benchmarks.
#pragma once

#include "body/synthetic_set.h"
#include "store/session_record.h"

namespace clamshell {

constexpr Radians kSyntheticStddev = from_degrees(2);

inline RepetitionRecord synthetic_kept_repetition(int number, const SyntheticRepetition& like) {
  const SyntheticSet body{.repetitions = {like}};
  const Seconds duration = like.lift + like.hold + like.lower, frame{1 / 30.};
  RepetitionRecord kept;
  kept.number = number;
  kept.lift = like.lift;
  kept.hold = like.hold;
  kept.lower = like.lower;
  kept.opening = {like.opening, kSyntheticStddev};
  kept.pelvis_roll = {like.pelvis_roll, kSyntheticStddev};
  for (Seconds t; t <= duration; t += frame) {
    const BodyPose pose = body.pose(body.lead_in + t);
    kept.movement.push_back({t, pose.opening.value, pose.pelvis_roll_change.value, pose.hip_flexion.value,
                             pose.knee_flexion.value, pose.feet_gap.value, pose.bottom_knee_lift.value});
  }
  return kept;
}

inline SetRecord synthetic_kept_set(int repetitions, const SyntheticRepetition& like = {}) {
  SetRecord set;
  set.number = 1;
  set.end = SetEnd::complete;
  for (int number = 1; number <= repetitions; ++number)
    set.repetitions.push_back(synthetic_kept_repetition(number, like));
  return set;
}

}  // namespace clamshell
