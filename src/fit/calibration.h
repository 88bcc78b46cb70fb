// SPDX-License-Identifier: Apache-2.0
/// What stays the same over a set: the camera, the body's lengths, and the closed posture it rests in.
#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <array>

#include "body/side_lying_body.h"
#include "fit/body_points.h"
#include "geometry/camera.h"

namespace clamshell {

struct Calibration {
  /// Nothing is seen further than 80 degrees from straight ahead; only a fit that went astray turns points so far.
  static constexpr double kLeastAhead = 0.17;

  Side lying_on{};
  double height{};                 ///< metres, of the person
  double focal{};                  ///< pixels
  Orbit<double> camera;            ///< radians, metres; world of body/side_lying_body.h
  Vector3<double> target;          ///< metres, the point the camera orbits
  SegmentLengths<double> lengths;  ///< metres
  Posture<double> closed;          ///< radians
  Measured<Radians> azimuth, elevation;
  double height_in_picture{};  ///< pixels, of the person if upright
  double misfit{};             ///< root mean square distance of keypoints to the fitted body, in body heights
  /// Observed minus fitted place of each point in the closed posture, pixels: what the network gets wrong there.
  std::array<Eigen::Vector2d, kFittedPointCount> bias{};

  Eigen::Vector2d project(const Vector3<double>& point_in_world) const {
    return focal * direction<double>(camera.to_camera(point_in_world, target));
  }

  /// Where a camera would see it that stands in the same place and looks straight at the target: how the picture was
  /// turned or cropped no longer matters. Pixels from its centre.
  Eigen::Vector2d straightened(const Eigen::Vector2d& point_in_picture) const {
    const Vector3<double> ray(point_in_picture.x() / focal, point_in_picture.y() / focal, 1);
    Vector3<double> straight = camera.unturned(ray);
    straight.z() = std::max(straight.z(), kLeastAhead);
    return focal * direction<double>(straight);
  }
};

}  // namespace clamshell
