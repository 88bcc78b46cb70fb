// SPDX-License-Identifier: Apache-2.0
#include "export/lying_joints.h"

#include <cmath>

#include "geometry/median.h"

namespace clamshell {
namespace {

Radians at_the_beginnings(const SetRecord& set, Radians MovementSample::*bend, Radians otherwise) {
  std::vector<double> seen;
  for (const RepetitionRecord& repetition : set.repetitions)
    if (!repetition.movement.empty() && std::isfinite((repetition.movement.front().*bend).value))
      seen.push_back((repetition.movement.front().*bend).value);
  return seen.empty() ? otherwise : Radians{median(seen)};
}

/// The swivel of the top knee for which `rising`, a function of the joints, is `wanted`; the nearest end of -60 to 120
/// degrees where none is.
template <class Function>
double swivel_for(double wanted, const SegmentLengths<double>& lengths, Posture<double> posture, Function rising) {
  double low = from_degrees(-60).value, high = from_degrees(120).value;
  for (int i = 0; i < 50; ++i) {
    posture.swivel = (low + high) / 2;
    (rising(joints(lengths, posture)) < wanted ? low : high) = posture.swivel;
  }
  return (low + high) / 2;
}

}  // namespace

LyingJoints::LyingJoints(const SetRecord& set, Metres height) : lengths_(average_lengths(height.value)) {
  closed_.hip_flexion = at_the_beginnings(set, &MovementSample::hip_flexion, from_degrees(45)).value;
  closed_.knee_flexion = at_the_beginnings(set, &MovementSample::knee_flexion, from_degrees(90)).value;
  const double resting = 3 * lengths_.knee_height;  // of the top knee: the bottom one's thickness and half its own
  closed_.swivel = swivel_for(resting, lengths_, closed_, [](const Joints<double>& j) { return j.top_knee.z(); });
}

std::optional<Joints<double>> LyingJoints::at(const MovementSample& movement) const {
  Posture<double> posture = closed_;
  posture.pelvis_roll = movement.pelvis_roll_change.value;
  posture.feet_gap = movement.feet_gap.value;
  posture.bottom_knee_lift = movement.bottom_knee_lift.value;
  const double opening = movement.opening.value;
  if (!std::isfinite(posture.pelvis_roll + posture.feet_gap + posture.bottom_knee_lift + opening)) return std::nullopt;
  const double wanted = thigh_dihedral(joints(lengths_, closed_)) + opening;
  posture.swivel = swivel_for(wanted, lengths_, posture, thigh_dihedral<double>);
  return joints(lengths_, posture);
}

}  // namespace clamshell
