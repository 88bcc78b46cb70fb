// SPDX-License-Identifier: Apache-2.0
/// Bland and Altman's plot of camera and sensor: the difference of each repetition's openings over their mean.
#pragma once

#include <string>

#include "coach/join_sensor.h"

namespace clamshell {

/// One <svg> element, coloured by the style sheet of the page.
std::string draw_agreement(const SensorComparison& comparison);

/// "Camera and sensor, 8 repetitions: the camera says 2.1° more on average, 95 % of the differences lie between −3.0°
/// and 7.2°.", one paragraph.
std::string describe_agreement(const SensorComparison& comparison);

}  // namespace clamshell
