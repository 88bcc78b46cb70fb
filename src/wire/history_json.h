// SPDX-License-Identifier: Apache-2.0
/// What came of the programme as the API's JSON: Summary and the comparison of docs/api.md.
#pragma once

#include <optional>

#include "prescription/history.h"
#include "prescription/prescription.h"
#include "wire/json_values.h"

namespace clamshell {

Json json_of(const SessionSummary& session);
/// null where there is none yet.
Json json_of(const std::optional<Comparison>& comparison);

Json json_of(const Achievements& reached);

/// History of docs/api.md: the sessions from `since` on.
Json json_of(const History& history, const Prescription& prescription, Day since);

}  // namespace clamshell
