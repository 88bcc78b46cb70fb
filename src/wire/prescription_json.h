// SPDX-License-Identifier: Apache-2.0
/// What is to be done next, and why, as the API's JSON: Plan, Programme and Flag of docs/api.md.
#pragma once

#include <string_view>

#include "prescription/history.h"
#include "prescription/prescription.h"
#include "prescription/rules.h"
#include "wire/json_values.h"

namespace clamshell {

Json json_of(const std::vector<Flag>& flags);
Json json_of(const Programme& programme, std::string_view author_name);
/// {"tolerable", "advice"}: the rule for pain above what is tolerable, as the person is told it.
Json pain_rule_json(const Rules& rules);
/// From the weakest.
Json json_of(const std::vector<Band>& bands);
Json json_of(const Question& question);

/// What of Plan needs nothing but the prescription.
Json json_of(const Prescription& prescription);
/// Plan. programme: as above, or null.
Json plan_json(const Prescription& prescription, const History& history, const Rules& rules, Day today, Json programme);

}  // namespace clamshell
