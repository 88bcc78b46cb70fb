// SPDX-License-Identifier: Apache-2.0
/// Which sessions are training: not a false start, unless the person says that it counts.
#pragma once

#include <vector>

#include "prescription/history.h"
#include "prescription/rules.h"

namespace clamshell {

/// The person said so, or nothing yet and less than Rules::counted_share of the dose was done.
bool is_false_start(const SessionSummary& session, const Rules& rules);

/// All sessions; of a false start what was said of it, such as pain, and nothing of what was done.
std::vector<SessionSummary> counted(std::vector<SessionSummary> sessions, const Rules& rules);

}  // namespace clamshell
