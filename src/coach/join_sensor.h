// SPDX-License-Identifier: Apache-2.0
/// A film and the recording of a sensor on the thigh of the same set: aligned by the movement, compared and joined.
#pragma once

#include <optional>
#include <vector>

#include "coach/analysis.h"
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

/// How the openings that the camera saw and those that the sensor felt agree, repetition by repetition.
struct SensorComparison {
  Seconds offset;  ///< to be added to the sensor's times; its clock is another one
  double correlation{};
  std::vector<SeenAndFelt> repetitions;
  std::optional<BlandAltman> agreement;  ///< none of fewer than three repetitions
};

struct SeenWithSensor {
  Analysis analysis;
  SensorComparison comparison;
};

/// The film's analysis with the sensor's share in the openings (coach/two_senses.h), counted and judged again; pelvis,
/// feet and set-up are the camera's. Throws InputError where the two don't show the same movement, or the film shows
/// both sides.
SeenWithSensor join_sensor(const Analysis& film, const Analysis& felt);

}  // namespace clamshell
