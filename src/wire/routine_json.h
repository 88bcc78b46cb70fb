// SPDX-License-Identifier: Apache-2.0
/// What a week of squats, lunges and clamshells trains as the API's JSON: Routine of docs/api.md.
#pragma once

#include <vector>

#include "muscle/week_of_training.h"
#include "wire/json_values.h"

namespace clamshell {

/// sets: a week of each exercise, in their order. Throws as week_of_training().
Json routine_json(const RoutineEmg& emg, const std::vector<int>& sets);

}  // namespace clamshell
