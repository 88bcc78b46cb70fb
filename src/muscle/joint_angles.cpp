// SPDX-License-Identifier: Apache-2.0
#include "muscle/joint_angles.h"

#include <algorithm>
#include <cmath>

namespace clamshell {
namespace {

constexpr double kStraight = 1e-6;  ///< sine of the knee's flexion

/// thigh, shank: from hip to knee and knee to ankle in the pelvis's frame, of a right leg.
LegAngles leg_angles(const Vector3<double>& thigh, const Vector3<double>& shank) {
  const Vector3<double> y = -thigh.normalized(), along = shank.normalized();
  const double knee = std::acos(std::clamp(-y.dot(along), -1.0, 1.0));
  const Radians flexion{std::atan2(-y.x(), y.y())}, adduction{std::asin(std::clamp(y.z(), -1.0, 1.0))};
  const Vector3<double> backwards = along - y * y.dot(along);
  if (backwards.norm() < kStraight) return {flexion, adduction, Radians{0}, Radians{knee}};
  const Vector3<double> x = -backwards.normalized(), z = x.cross(y);
  return {flexion, adduction, Radians{std::atan2(-x.z(), z.z())}, Radians{knee}};
}

}  // namespace

Matrix3<double> world_from_pelvis(Radians roll) {
  const double c = std::cos(roll.value), s = std::sin(roll.value);
  Matrix3<double> axes;
  axes.col(0) = Vector3<double>(0, -c, s);
  axes.col(1) = Vector3<double>(1, 0, 0);
  axes.col(2) = Vector3<double>(0, s, c);
  return axes;
}

JointVector vector_of(const JointAngles& angles) {
  const auto& [roll, top, bottom] = angles;
  JointVector vector;
  vector << roll.value, top.hip_flexion.value, top.hip_adduction.value, top.hip_rotation.value, top.knee_flexion.value,
      bottom.hip_flexion.value, bottom.hip_adduction.value, bottom.hip_rotation.value, bottom.knee_flexion.value;
  return vector;
}

JointAngles joint_angles(const Joints<double>& j, Radians pelvis_roll) {
  const Matrix3<double> pelvis_from_world = world_from_pelvis(pelvis_roll).transpose();
  const Vector3<double> mirror(1, 1, -1);
  const auto mirrored = [&](const Vector3<double>& v) -> Vector3<double> {
    return (pelvis_from_world * v).cwiseProduct(mirror);
  };
  return {pelvis_roll,
          leg_angles(pelvis_from_world * (j.top_knee - j.top_hip), pelvis_from_world * (j.top_ankle - j.top_knee)),
          leg_angles(mirrored(j.bottom_knee - j.bottom_hip), mirrored(j.bottom_ankle - j.bottom_knee))};
}

}  // namespace clamshell
