// SPDX-License-Identifier: Apache-2.0
/// Clamshells, measured or nominal, as joint angles over time, and what a posture of any exercise consists of.
///
/// World as in body/side_lying_body.h.
#pragma once

#include <optional>
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

/// What the floor does to the top leg's foot; world, metres, newtons.
struct FootForce {
  Vector3<double> at, force;
};

/// What is simulated: a pose of the joints at a time, whether the top foot lies on the bottom one, which way is up in
/// the world, and what the floor does to the foot.
struct Pose {
  Seconds time;
  JointAngles angles;
  bool feet_touch;
  Vector3<double> up{0, 0, 1};
  std::optional<FootForce> floor{};
};

/// A moment of a movement to and fro of minimum jerk; way: from 0 to 1 and back.
struct TimedWay {
  Seconds time;
  double way;
};
/// kMomentsARepetition of them.
std::vector<TimedWay> there_and_back(Seconds lift, Seconds lower);

/// Throws UserError if the top leg is too short to keep its foot where the course has it.
void check_reach(const SegmentLengths<double>& lengths, const ClosedPosture& closed, const OpeningCourse& course);

/// hip_width and so on as the anatomy has them. While closed, the top knee lies at the height of the line from hip to
/// ankle; the opening is added to that as the dihedral of thigh_dihedral.
std::vector<Pose> clamshell_poses(const SegmentLengths<double>& lengths, const ClosedPosture& closed,
                                  const OpeningCourse& course);

}  // namespace clamshell
