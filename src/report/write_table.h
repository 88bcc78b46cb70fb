// SPDX-License-Identifier: Apache-2.0
/// An analysis as a person reads it on the terminal: a table of repetitions and what they add up to.
#pragma once

#include <optional>
#include <string>

#include "coach/analysis.h"
#include "coach/sensor_comparison.h"
#include "wording/terminal_text.h"

namespace clamshell {

/// Lines of at most 80 columns.
std::string write_table(const Analysis& analysis, const TableStyle& style,
                        const std::optional<SensorComparison>& comparison = {});

}  // namespace clamshell
