// SPDX-License-Identifier: Apache-2.0
/// A film and the recording of a sensor on the thigh of the same set: aligned by the movement, compared and joined.
#pragma once

#include "coach/analysis.h"
#include "coach/sensor_comparison.h"

namespace clamshell {

struct SeenWithSensor {
  Analysis analysis;
  SensorComparison comparison;
};

/// The film's analysis with the sensor's share in the openings (coach/two_senses.h), counted and judged again; pelvis,
/// feet and set-up are the camera's. Throws InputError where the two don't show the same movement, or the film shows
/// both sides.
SeenWithSensor join_sensor(const Analysis& film, const Analysis& felt);

}  // namespace clamshell
