// SPDX-License-Identifier: Apache-2.0
/// Exercises on the side as joint centres over time: measured or nominal clamshells, and the abduction they are
/// compared with.
///
/// World as in body/side_lying_body.h.
#pragma once

#include <vector>

#include "base/user_error.h"
#include "body/side_lying_body.h"
#include "geometry/units.h"
#include "muscle/joint_angles.h"

namespace clamshell {

/// The posture between repetitions; radians as body/set_up.h has them.
struct ClosedPosture {
  Radians hip_flexion = from_degrees(45), knee_flexion = from_degrees(90), pelvis_roll{};
};

/// A moment of a repetition, as body/body_pose.h has it.
struct OpenPosture {
  Seconds time;
  Radians opening;
  Radians pelvis_roll_change;  ///< since closed
  Metres feet_gap, bottom_knee_lift;
};

/// One repetition, its moments in even steps of time.
using OpeningCourse = std::vector<OpenPosture>;

struct Clamshells {
  ClosedPosture closed;
  std::vector<OpeningCourse> repetitions;
};

struct NominalRepetition {
  Radians opening = from_degrees(30);
  Radians pelvis_roll{};  ///< gained on the way up
  Seconds lift{2}, lower{2};
};

constexpr std::size_t kMomentsARepetition = 17;  ///< that are simulated

/// Of minimum jerk. Throws UserError.
OpeningCourse nominal(const NominalRepetition& repetition);

/// Throws UserError if nobody lies like that.
void check(const ClosedPosture& closed);

/// What is simulated: a pose of the joints at a time, and whether the top foot lies on the bottom one.
struct Pose {
  Seconds time;
  JointAngles angles;
  bool feet_touch;
};

/// Throws UserError if the top leg is too short to keep its foot where the course has it.
void check_reach(const SegmentLengths<double>& lengths, const ClosedPosture& closed, const OpeningCourse& course);

/// hip_width and so on as the anatomy has them. While closed, the top knee lies at the height of the line from hip to
/// ankle; the opening is added to that as the dihedral of thigh_dihedral.
std::vector<Pose> clamshell_poses(const SegmentLengths<double>& lengths, const ClosedPosture& closed,
                                  const OpeningCourse& course);

/// The top leg straight and raised sideways to `abduction`, and lowered, in the clamshell's time.
std::vector<Pose> side_lying_abduction(Radians abduction, Seconds lift, Seconds lower);

}  // namespace clamshell
