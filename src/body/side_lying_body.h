// SPDX-License-Identifier: Apache-2.0
/// Forward kinematics of a person lying on the left side: posture and lengths -> joint centres.
///
/// World: metres, z up from the mat, x towards the head, y towards the back, origin on the mat below the bottom hip.
/// Someone lying on the right is this person in a mirror. The functions are templates so that Ceres can differentiate
/// them. The lengths start from the height by the ratios of Drillis & Contini 1966 (thigh, shank) and of the rendered
/// people of examples/ (the others).
#pragma once

#include <cmath>

#include "geometry/camera.h"
#include "geometry/units.h"

namespace clamshell {

constexpr Metres kAverageHeight{1.70};  ///< where nobody has said how tall the person is

/// Metres.
template <class T>
struct SegmentLengths {
  T hip_width{}, shoulder_width{}, trunk{}, thigh{}, shank{};
  T hip_height{}, knee_height{}, ankle_height{};  ///< of the bottom leg's joint centres above the mat
  T ankle_gap{};                                  ///< between the ankle centres while the feet touch
};

template <class T>
SegmentLengths<T> average_lengths(T height) {
  return {.hip_width = 0.123 * height,
          .shoulder_width = 0.2 * height,
          .trunk = 0.29 * height,
          .thigh = 0.237 * height,
          .shank = 0.246 * height,
          .hip_height = 0.042 * height,
          .knee_height = 0.043 * height,
          .ankle_height = 0.03 * height,
          .ankle_gap = 0.033 * height};
}

/// Radians and metres.
template <class T>
struct Posture {
  T hip_flexion{}, knee_flexion{};  ///< of the bottom leg
  T trunk_bend{};                   ///< shoulders raised from the mat, + = towards the ceiling
  T trunk_lean{};                   ///< shoulders in front of the hips, + = forwards
  T trunk_roll{};                   ///< of the shoulder line, + = top shoulder behind
  T shoulder_tilt{};                ///< of the shoulder line against the vertical, + = top shoulder towards the head
  T pelvis_roll{};                  ///< + = top hip behind
  T swivel{};                       ///< of the top knee about hip -> ankle; see knee_on_circle
  T feet_gap{};                     ///< of the top foot above its place on the bottom one
  T bottom_knee_lift{};             ///< above its height in the set-up
};

/// Joint centres in the world; a = top leg's ankle and so on.
template <class T>
struct Joints {
  Vector3<T> bottom_shoulder, top_shoulder, bottom_hip, top_hip, bottom_knee, top_knee, bottom_ankle, top_ankle;
};

/// The dihedral about unit(ankle - hip) from (bottom knee - bottom hip) to (top knee - top hip), + = top knee up
/// (docs/result-format.md, "Opening"). Radians.
template <class T>
T thigh_dihedral(const Joints<T>& j) {
  using std::atan2;
  const Vector3<T> axis = (j.top_ankle - j.top_hip).normalized();
  auto across = [&axis](const Vector3<T>& v) -> Vector3<T> { return v - axis * axis.dot(v); };
  const Vector3<T> bottom = across(j.bottom_knee - j.bottom_hip), top = across(j.top_knee - j.top_hip);
  return atan2(axis.dot(bottom.cross(top)), top.dot(bottom));
}

/// Two-bone inverse kinematics: the knee lies on the circle of all points one thigh from the hip and one shank from
/// the ankle; swivel 0 = at the height of the axis in front of the body, + = up.
template <class T>
Vector3<T> knee_on_circle(const Vector3<T>& hip, const Vector3<T>& ankle, T thigh, T shank, T swivel) {
  using std::cos, std::sin, std::sqrt;
  const Vector3<T> span = ankle - hip;
  const T length = span.norm();
  const Vector3<T> axis = span / length;
  const T along = (thigh * thigh - shank * shank + length * length) / (2.0 * length);
  const T squared = thigh * thigh - along * along;
  const T radius = squared > T(1e-6) ? T(sqrt(squared)) : T(1e-3);
  const Vector3<T> front = Vector3<T>(T(0), T(0), T(1)).cross(axis).normalized();  // horizontal, towards the belly
  const Vector3<T> up = axis.cross(front);
  return hip + axis * along + radius * (cos(swivel) * front + sin(swivel) * up);
}

template <class T>
Joints<T> joints(const SegmentLengths<T>& length, const Posture<T>& posture) {
  using std::asin, std::cos, std::sin;
  Joints<T> j;
  j.bottom_hip = {T(0), T(0), length.hip_height};
  j.top_hip = j.bottom_hip + length.hip_width * Vector3<T>(T(0), sin(posture.pelvis_roll), cos(posture.pelvis_roll));

  const T thigh_angle = posture.hip_flexion, shank_angle = posture.hip_flexion - posture.knee_flexion;
  j.bottom_knee = j.bottom_hip + length.thigh * Vector3<T>(-cos(thigh_angle), -sin(thigh_angle), T(0));
  j.bottom_knee.z() = length.knee_height + posture.bottom_knee_lift;
  j.bottom_ankle = j.bottom_knee + length.shank * Vector3<T>(-cos(shank_angle), -sin(shank_angle), T(0));
  j.bottom_ankle.z() = length.ankle_height;

  j.top_ankle = j.bottom_ankle + Vector3<T>(T(0), T(0), length.ankle_gap + posture.feet_gap);
  j.top_knee = knee_on_circle(j.top_hip, j.top_ankle, length.thigh, length.shank, posture.swivel);

  const Vector3<T> hip_centre = 0.5 * (j.bottom_hip + j.top_hip);
  const Vector3<T> shoulder_centre =
      hip_centre + length.trunk * Vector3<T>(cos(posture.trunk_lean) * cos(posture.trunk_bend),
                                             -sin(posture.trunk_lean),
                                             cos(posture.trunk_lean) * sin(posture.trunk_bend));
  const Vector3<T> shoulder_line(sin(posture.shoulder_tilt), cos(posture.shoulder_tilt) * sin(posture.trunk_roll),
                                 cos(posture.shoulder_tilt) * cos(posture.trunk_roll));
  j.bottom_shoulder = shoulder_centre - 0.5 * length.shoulder_width * shoulder_line;
  j.top_shoulder = shoulder_centre + 0.5 * length.shoulder_width * shoulder_line;
  return j;
}

}  // namespace clamshell
