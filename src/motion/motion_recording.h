// SPDX-License-Identifier: Apache-2.0
/// What a phone or another sensor on the top thigh feels, in its own axes, which may sit on the thigh in any way.
#pragma once

#include <optional>
#include <vector>

#include "geometry/camera.h"
#include "geometry/units.h"

namespace clamshell {

constexpr double kStandardGravity = 9.80665;  ///< m/s^2 in one g

struct MotionSample {
  Seconds time;
  Vector3<double> force;                ///< specific force in g: at rest 1, upwards
  std::optional<Vector3<double>> rate;  ///< rad/s, right-handed about each axis; none without a gyroscope
};
struct MotionRecording {
  std::vector<MotionSample> samples;  ///< in the order of time, each finite; not empty
  double samples_per_second{};        ///< usually: the median
  Seconds duration() const { return samples.back().time - samples.front().time; }
  bool has_gyroscope() const { return samples.front().rate.has_value(); }
};

}  // namespace clamshell
