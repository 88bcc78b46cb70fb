// SPDX-License-Identifier: Apache-2.0
/// An analysis as a person reads it: on the terminal, and as a page.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "coach/analysis.h"
#include "coach/join_sensor.h"
#include "report/key_frames.h"
#include "wording/terminal_text.h"

namespace clamshell {

/// For the terminal: a table of repetitions and what they add up to. Lines of at most 80 columns.
std::string write_table(const Analysis& analysis, const TableStyle& style,
                        const std::optional<SensorComparison>& comparison = {});

/// One self-contained page: no scripts, no other files, readable offline, on a phone and on paper. UTF-8 HTML; every
/// text of the analysis is escaped. comparison: with a sensor that felt the same set.
std::string write_html(const Analysis& analysis, std::span<const KeyFrame> key_frames,
                       const std::optional<SensorComparison>& comparison = {});

}  // namespace clamshell
