// SPDX-License-Identifier: Apache-2.0
/// Residual: the angle between where the camera sees a joint and where the fitted body has it, in standard deviations.
///
/// r = (tan observed - tan predicted) / stddev, right and down; the observed tangents are pixels / focal. Being an
/// angle, its weight does not depend on the resolution of the picture.
#pragma once

#include "fit/body_points.h"
#include "geometry/camera.h"

namespace clamshell {

/// The unknowns of a calibration, one after the other: the focal length in pixels, then Orbit, Posture and
/// SegmentLengths in the order of their members (the bottom knee lies still while calibrating).
constexpr int kOrbitSize = 6, kPostureSize = 9, kLengthsSize = 9;
constexpr int kOrbitAt = 1, kPostureAt = kOrbitAt + kOrbitSize, kLengthsAt = kPostureAt + kPostureSize;
constexpr int kUnknownCount = kLengthsAt + kLengthsSize;

template <class T>
Orbit<T> orbit_of(const T* p) {
  return {p[0], p[1], p[2], p[3], p[4], p[5]};
}
template <class T>
Posture<T> posture_of(const T* p) {
  return {p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], p[8], T(0)};
}
template <class T>
SegmentLengths<T> lengths_of(const T* p) {
  return {p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], p[8]};
}

struct KeypointResidual {
  BodyPoint point;
  Eigen::Vector2d observed;  ///< pixels from the picture's centre
  double stddev;             ///< pixels
  Vector3<double> target;    ///< metres, world

  template <class T>
  bool operator()(const T* unknowns, T* residual) const {
    const Joints<T> body = joints(lengths_of(unknowns + kLengthsAt), posture_of(unknowns + kPostureAt));
    const Vector2<T> predicted =
        direction<T>(orbit_of(unknowns + kOrbitAt).to_camera(joint(body, point), target.cast<T>()));
    const T& focal = unknowns[0];
    residual[0] = (predicted.x() * focal - observed.x()) / stddev;
    residual[1] = (predicted.y() * focal - observed.y()) / stddev;
    return true;
  }
};

}  // namespace clamshell
