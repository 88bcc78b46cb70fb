// SPDX-License-Identifier: Apache-2.0
#include "export/opensim_frame.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace clamshell {
namespace {

using Matrix = Eigen::Matrix3d;

constexpr double kStraight = 0.05;  ///< sine of the knee's bend; below it the plane of the leg is noise

/// R = Rz(first) Rx(second) Ry(third).
struct Turns {
  double about_z{}, about_x{}, about_y{};
};
Turns turns_of(const Matrix& r) {
  return {std::atan2(-r(0, 1), r(1, 1)), std::asin(std::clamp(r(2, 1), -1.0, 1.0)), std::atan2(-r(2, 0), r(2, 2))};
}

/// Axes as columns: forwards, up along the trunk or bone, to the person's right.
Matrix frame(const Vector3<double>& up, const Vector3<double>& right) {
  Matrix axes;
  axes.col(2) = right.normalized();
  axes.col(1) = (up - axes.col(2) * axes.col(2).dot(up)).normalized();
  axes.col(0) = axes.col(1).cross(axes.col(2));
  return axes;
}

struct Leg {
  Vector3<double> hip, knee, ankle;
};

/// The femur's Z is the axis of the knee, across the plane of hip, knee and ankle.
Matrix femur_of(const Leg& leg) {
  const Vector3<double> thigh = (leg.knee - leg.hip).normalized(), shank = (leg.ankle - leg.knee).normalized();
  const Vector3<double> axis = shank.cross(thigh);
  if (axis.norm() < kStraight) return Matrix::Constant(std::numeric_limits<double>::quiet_NaN());
  Matrix axes;
  axes.col(1) = -thigh;
  axes.col(2) = axis.normalized();
  axes.col(0) = axes.col(1).cross(axes.col(2));
  return axes;
}

double knee_angle(const Leg& leg) {
  const Vector3<double> thigh = leg.knee - leg.hip, shank = leg.ankle - leg.knee;
  return -std::atan2(thigh.cross(shank).norm(), thigh.dot(shank));
}

}  // namespace

Vector3<double> in_ground(const Vector3<double>& place, Side working_leg) {
  return {place.x(), place.z(), working_leg == Side::right ? -place.y() : place.y()};
}

std::array<std::pair<std::string_view, double>, 11> gait2392_coordinates(const Joints<double>& joints,
                                                                         Side working_leg) {
  const auto ground = [&](const Vector3<double>& place) { return in_ground(place, working_leg); };
  const Leg top{ground(joints.top_hip), ground(joints.top_knee), ground(joints.top_ankle)};
  const Leg bottom{ground(joints.bottom_hip), ground(joints.bottom_knee), ground(joints.bottom_ankle)};
  const auto& [right, left] = working_leg == Side::right ? std::pair(top, bottom) : std::pair(bottom, top);

  const Vector3<double> shoulders = 0.5 * (ground(joints.bottom_shoulder) + ground(joints.top_shoulder));
  const Matrix pelvis = frame(shoulders - 0.5 * (right.hip + left.hip), right.hip - left.hip);
  const Turns tilt = turns_of(pelvis);
  const Turns r = turns_of(pelvis.transpose() * femur_of(right)), l = turns_of(pelvis.transpose() * femur_of(left));
  return {{{"pelvis_tilt", tilt.about_z},
           {"pelvis_list", tilt.about_x},
           {"pelvis_rotation", tilt.about_y},
           {"hip_flexion_r", r.about_z},
           {"hip_adduction_r", r.about_x},
           {"hip_rotation_r", r.about_y},
           {"knee_angle_r", knee_angle(right)},
           {"hip_flexion_l", l.about_z},
           {"hip_adduction_l", -l.about_x},
           {"hip_rotation_l", -l.about_y},
           {"knee_angle_l", knee_angle(left)}}};
}

}  // namespace clamshell
