// SPDX-License-Identifier: Apache-2.0
/// The pinhole camera: x right, y down, z forward; pixel = focal * (x, y) / z + principal point.
///
/// Hartley & Zisserman, "Multiple View Geometry", 2nd ed., section 6.1; no lens distortion.
#pragma once

#include <Eigen/Core>
#include <Eigen/Geometry>

namespace clamshell {

template <class T>
using Vector2 = Eigen::Matrix<T, 2, 1>;
template <class T>
using Vector3 = Eigen::Matrix<T, 3, 1>;
template <class T>
using Matrix3 = Eigen::Matrix<T, 3, 3>;

/// A point in the camera's frame -> the tangents of its direction right and down of the optical axis.
template <class T>
Vector2<T> direction(const Vector3<T>& point_in_camera) {
  return point_in_camera.template head<2>() / point_in_camera.z();
}

/// Where the camera stands and looks, relative to a target on the person.
///
/// World: z up, x towards the head, y towards the back. azimuth 0 = straight in front of the belly, + towards the
/// feet; elevation above the horizon; pan, tilt, roll turn the camera away from looking at the target. Radians, metres.
template <class T>
struct Orbit {
  T azimuth{}, elevation{}, distance{}, pan{}, tilt{}, roll{};

  /// 3x3, rows = the camera's x, y, z axes in the world while it looks straight at the target.
  Matrix3<T> looking_from_world() const {
    using std::cos, std::sin;
    const Vector3<T> from_target(-sin(azimuth) * cos(elevation), -cos(azimuth) * cos(elevation), sin(elevation));
    const Vector3<T> right(cos(azimuth), -sin(azimuth), T(0));
    Matrix3<T> rows;
    rows.row(0) = right;
    rows.row(1) = right.cross(from_target);
    rows.row(2) = -from_target;
    return rows;
  }

  Vector3<T> to_camera(const Vector3<T>& point_in_world, const Vector3<T>& target_in_world) const {
    Vector3<T> p = looking_from_world() * (point_in_world - target_in_world);
    p.z() += distance;
    return turned(p);
  }

  /// World's up, in the camera's axes.
  Vector3<T> up() const { return turned(looking_from_world().col(2)); }

  /// The direction in which a camera sees it that stands in the same place and looks straight at the target.
  Vector3<T> unturned(const Vector3<T>& p) const {
    using std::cos, std::sin;
    const Vector3<T> level(cos(roll) * p.x() + sin(roll) * p.y(), -sin(roll) * p.x() + cos(roll) * p.y(), p.z());
    const Vector3<T> untilted(level.x(), cos(tilt) * level.y() + sin(tilt) * level.z(),
                              -sin(tilt) * level.y() + cos(tilt) * level.z());
    return {cos(pan) * untilted.x() + sin(pan) * untilted.z(), untilted.y(),
            -sin(pan) * untilted.x() + cos(pan) * untilted.z()};
  }

 private:
  Vector3<T> turned(const Vector3<T>& p) const {
    using std::cos, std::sin;
    const Vector3<T> panned(cos(pan) * p.x() - sin(pan) * p.z(), p.y(), sin(pan) * p.x() + cos(pan) * p.z());
    const Vector3<T> tilted(panned.x(), cos(tilt) * panned.y() - sin(tilt) * panned.z(),
                            sin(tilt) * panned.y() + cos(tilt) * panned.z());
    return {cos(roll) * tilted.x() - sin(roll) * tilted.y(), sin(roll) * tilted.x() + cos(roll) * tilted.y(),
            tilted.z()};
  }
};

}  // namespace clamshell
