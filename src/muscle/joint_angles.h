// SPDX-License-Identifier: Apache-2.0
/// How the pelvis and both legs stand to each other, and how that follows from where the joint centres are.
///
/// Hip angles in the order flexion, adduction, rotation about the pelvis's z, then x, then y (for the left leg in the
/// mirror), as gait2392 has them; + = flexion, adduction, inward rotation; all 0 = standing straight.
#pragma once

#include <Eigen/Core>

#include "body/side_lying_body.h"
#include "geometry/units.h"

namespace clamshell {

struct LegAngles {
  Radians hip_flexion, hip_adduction, hip_rotation, knee_flexion;
};

struct JointAngles {
  Radians pelvis_roll;  ///< + = top hip behind
  LegAngles top, bottom;
};

constexpr int kJointCount = 9;
/// Radians: the pelvis's roll, the top leg's four, the bottom leg's four.
using JointVector = Eigen::Matrix<double, kJointCount, 1>;
JointVector vector_of(const JointAngles& angles);

/// Columns: the pelvis's axes, forwards, towards the head and to the right, in the world.
Matrix3<double> world_from_pelvis(Radians roll);

/// The person lies on the left side. A straight knee says nothing of rotation: 0 is assumed then.
JointAngles joint_angles(const Joints<double>& joints, Radians pelvis_roll);

}  // namespace clamshell
