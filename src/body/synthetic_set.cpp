// SPDX-License-Identifier: Apache-2.0
#include "body/synthetic_set.h"

#include "body/minimum_jerk.h"

namespace clamshell {
namespace {

Seconds moving(const SyntheticRepetition& r) { return r.lift + r.hold + r.lower; }

/// 0 closed .. 1 fully open, at a time since the repetition's start.
double openness(const SyntheticRepetition& r, Seconds t) {
  if (t < Seconds{} || t > moving(r)) return 0;
  if (t < r.lift) return minimum_jerk::way(t / r.lift);
  if (t < r.lift + r.hold) return 1;
  return minimum_jerk::way((moving(r) - t) / r.lower);
}

}  // namespace

Seconds SyntheticSet::duration() const {
  Seconds total = lead_in;
  for (const auto& r : repetitions) total += moving(r) + r.rest;
  return total;
}

Posture<double> SyntheticSet::posture(Seconds time) const {
  Posture<double> posture = closed;
  Seconds start = lead_in;
  for (const auto& r : repetitions) {
    const double open = openness(r, time - start);
    posture.swivel += open * r.opening.value;
    posture.pelvis_roll += open * r.pelvis_roll.value;
    posture.feet_gap += open * r.feet_gap.value;
    posture.bottom_knee_lift += open * r.bottom_knee_lift.value;
    start += moving(r) + r.rest;
  }
  return posture;
}

BodyPose SyntheticSet::pose(Seconds time) const {
  const Posture<double> now = posture(time);
  const Joints<double> body = joints(lengths, now), at_rest = joints(lengths, closed);
  const double opening = thigh_dihedral(body) - thigh_dihedral(at_rest);
  auto shoulders = [](const Joints<double>& j) -> Vector3<double> {
    return 0.5 * (j.bottom_shoulder + j.top_shoulder);
  };
  BodyPose pose;
  pose.time = time;
  pose.opening.value = Radians{opening};
  pose.pelvis_roll.value = Radians{now.pelvis_roll};
  pose.pelvis_roll_change.value = Radians{now.pelvis_roll - closed.pelvis_roll};
  pose.hip_flexion.value = Radians{now.hip_flexion};
  pose.knee_flexion.value = Radians{now.knee_flexion};
  pose.feet_gap.value = Metres{now.feet_gap};
  pose.bottom_knee_lift.value = Metres{now.bottom_knee_lift};
  pose.trunk_sway.value = Metres{(shoulders(body) - shoulders(at_rest)).norm()};
  return pose;
}

}  // namespace clamshell
