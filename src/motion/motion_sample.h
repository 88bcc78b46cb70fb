// SPDX-License-Identifier: Apache-2.0
/// What a phone or another sensor on the top thigh feels at one moment.
///
/// In the sensor's own axes, which may sit on the thigh in any way.
#pragma once

#include <optional>

#include "geometry/camera.h"
#include "geometry/units.h"

namespace clamshell {

constexpr double kGravity = 9.80665;  ///< m/s^2 in one g

struct MotionSample {
  Seconds time;
  Vector3<double> force;                ///< specific force in g: at rest 1, upwards
  std::optional<Vector3<double>> rate;  ///< rad/s, right-handed about each axis; none without a gyroscope
};

}  // namespace clamshell
