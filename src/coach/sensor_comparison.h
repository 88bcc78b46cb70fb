// SPDX-License-Identifier: Apache-2.0
/// How the openings that a camera saw and those that a sensor on the thigh felt agree, repetition by repetition.
#pragma once

#include <optional>
#include <vector>

#include "geometry/units.h"

namespace clamshell {

/// The same repetition, seen and felt.
struct SeenAndFelt {
  int number{};  ///< of the joined result
  Measured<Radians> camera, sensor;
  Radians difference() const { return camera.value - sensor.value; }
  Radians mean() const { return 0.5 * (camera.value + sensor.value); }
};

/// Bland & Altman, "Statistical methods for assessing agreement between two methods of clinical measurement", Lancet
/// 1986, 327:307: the mean difference, and the limits within which 95 % of the differences lie.
struct BlandAltman {
  Radians bias, lower, upper;
};

struct SensorComparison {
  Seconds offset;  ///< to be added to the sensor's times; its clock is another one
  double correlation{};
  std::vector<SeenAndFelt> repetitions;
  std::optional<BlandAltman> agreement;  ///< none of fewer than three repetitions
};

}  // namespace clamshell
