// SPDX-License-Identifier: Apache-2.0
/// Muscle loads as a table for the terminal: groups with their compartments, the load, and each repetition.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "muscle/anatomy.h"
#include "muscle/muscle_loads.h"
#include "wording/terminal_text.h"

namespace clamshell {

/// title: whose clamshells these are. numbers: of the repetitions. Lines of at most 80 columns.
std::string write_muscle_table(std::string_view title, const SetLoads& loads, const std::vector<int>& numbers,
                               const Anatomy& anatomy, const TableStyle& style);

}  // namespace clamshell
