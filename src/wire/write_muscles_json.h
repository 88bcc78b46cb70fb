// SPDX-License-Identifier: Apache-2.0
/// Muscle loads as JSON: the whole set's, and each repetition's in the same form; docs/muscles.md explains the members.
#pragma once

#include <string>
#include <vector>

#include "muscle/muscle_loads.h"

namespace clamshell {

/// numbers: of the repetitions.
std::string write_muscles_json(const SetLoads& loads, const std::vector<int>& numbers);

}  // namespace clamshell
