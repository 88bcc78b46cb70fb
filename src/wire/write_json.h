// SPDX-License-Identifier: Apache-2.0
/// An analysis as JSON, format "clamshell-analysis/1": every unit in its name, null where nothing is known.
#pragma once

#include <optional>
#include <string>

#include "coach/analysis.h"
#include "coach/join_sensor.h"

namespace clamshell {

/// UTF-8, one top-level member a line, a newline at the end. Bytes that are no UTF-8 become U+FFFD.
/// comparison: of a video with what a sensor on the thigh felt of the same set.
std::string write_json(const Analysis& analysis, const std::optional<SensorComparison>& comparison = {});

}  // namespace clamshell
