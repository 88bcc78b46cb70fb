// SPDX-License-Identifier: Apache-2.0
/// A made-up set of clamshells whose every angle is known: the truth that fit, repetition, form and session are tested
/// on.
///
/// Each repetition is of minimum jerk up, held, and down again. Times in seconds from the start of the set.
#pragma once

#include <vector>

#include "body/body_pose.h"
#include "body/side_lying_body.h"

namespace clamshell {

struct SyntheticRepetition {
  Seconds lift{1.2}, hold{0.8}, lower{1.3}, rest{0.6};
  Radians opening = from_degrees(42);
  Radians pelvis_roll{};      ///< largest, backwards
  Metres feet_gap{};          ///< largest
  Metres bottom_knee_lift{};  ///< largest
};

struct SyntheticSet {
  Seconds lead_in{1.0};  ///< closed and still before the first repetition
  std::vector<SyntheticRepetition> repetitions;
  SegmentLengths<double> lengths = average_lengths(1.7);
  Posture<double> closed{.hip_flexion = from_degrees(45).value,
                         .knee_flexion = from_degrees(88).value,
                         .trunk_bend = 0,
                         .trunk_lean = from_degrees(12).value,
                         .trunk_roll = 0,
                         .shoulder_tilt = from_degrees(-15).value,
                         .pelvis_roll = 0,
                         .swivel = from_degrees(5).value,
                         .feet_gap = 0};

  Seconds duration() const;
  Posture<double> posture(Seconds time) const;
  /// The angles of posture(time) as docs/result-format.md defines them; standard deviations 0.
  BodyPose pose(Seconds time) const;
};

}  // namespace clamshell
