// SPDX-License-Identifier: Apache-2.0
/// An analysis as one self-contained page: no scripts, no other files, readable offline, on a phone and on paper.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "coach/analysis.h"
#include "coach/sensor_comparison.h"
#include "report/key_frames.h"

namespace clamshell {

/// UTF-8 HTML; every text of the analysis is escaped. comparison: with a sensor that felt the same set.
std::string write_html(const Analysis& analysis, std::span<const KeyFrame> key_frames,
                       const std::optional<SensorComparison>& comparison = {});

}  // namespace clamshell
