// SPDX-License-Identifier: Apache-2.0
/// No session until a professional was seen, or a clinician's pause ends.
#pragma once

#include <optional>

#include "prescription/screen.h"
#include "prescription/situation.h"

namespace clamshell {

/// Of the newest screening, unless a clinician cleared them since.
std::vector<RedFlag> red_flags(const History& history, const Rules& rules);

/// Nothing: nothing forbids a session.
std::optional<Decision> stop(const Situation& now);

}  // namespace clamshell
