// SPDX-License-Identifier: Apache-2.0
/// The simulation beside published electromyography, in words: what agrees, what does not, and with whom.
#pragma once

#include <string>
#include <vector>

#include "muscle/compare_with_emg.h"
#include "wording/terminal_text.h"

namespace clamshell {

/// Lines of at most 80 columns.
std::string write_emg_comparison(const std::vector<SimulatedCondition>& simulated, const EmgComparison& comparison,
                                 const TableStyle& style);

}  // namespace clamshell
