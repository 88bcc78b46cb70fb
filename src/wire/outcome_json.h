// SPDX-License-Identifier: Apache-2.0
/// Whether the exercise helps, and standing work, as the API's JSON: Outcomes and Standing of docs/api.md.
#pragma once

#include <string>

#include "prescription/history.h"
#include "prescription/outcome.h"
#include "prescription/prescription.h"
#include "prescription/rules.h"
#include "wire/json_values.h"

namespace clamshell {

Json json_of(const FunctionRating& rating);
Json json_of(const StrengthTest& test);
Json json_of(const Questionnaire& questionnaire);
Json json_of(const StandingDay& day);
Json json_of(const Outcomes& outcomes, const FunctionScale& scale, Day today);
Json json_of(const std::vector<GoalChoice>& goals);
/// null where it is not time for it yet.
Json standing_json(const Prescription& prescription, const Rules& rules);

}  // namespace clamshell
