// SPDX-License-Identifier: Apache-2.0
/// What a clinician set in place of the rules.
#pragma once

#include <optional>

#include "prescription/situation.h"

namespace clamshell {

/// With the clinician's own reason; nothing: no programme, or one that changes nothing of the dose.
std::optional<Reason> set_by_clinician(const std::optional<Programme>& programme, const Rules& rules);

/// The first session since the clinician changed the programme; nothing: there was none, or one since. There must have
/// been a training day.
std::optional<Decision> follow_clinician(const Situation& now);

}  // namespace clamshell
