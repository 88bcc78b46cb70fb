// SPDX-License-Identifier: Apache-2.0
/// What the simulation says of the muscles, as a person reads it: on the terminal, and as a picture.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "muscle/anatomy.h"
#include "muscle/compare_with_emg.h"
#include "muscle/muscle_loads.h"
#include "wording/terminal_text.h"

namespace clamshell {

/// A table of the loads: groups with their compartments, the load, and each repetition. title: whose clamshells these
/// are. numbers: of the repetitions. Lines of at most 80 columns.
std::string write_muscle_table(std::string_view title, const SetLoads& loads, const std::vector<int>& numbers,
                               const Anatomy& anatomy, const TableStyle& style);

/// The simulation beside published electromyography, in words: what agrees, what does not, and with whom. Lines of at
/// most 80 columns.
std::string write_emg_comparison(const std::vector<SimulatedCondition>& simulated, const EmgComparison& comparison,
                                 const TableStyle& style);

/// The gluteals' and the tensor fasciae latae's activation over a repetition as an SVG document. without_band: of the
/// same repetition, drawn dashed; null: there was no band.
std::string draw_activation(const MuscleLoads& loads, const MuscleLoads* without_band);

}  // namespace clamshell
