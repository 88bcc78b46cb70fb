// SPDX-License-Identifier: Apache-2.0
/// Which sessions are training, and those of one day taken as one: somebody who is interrupted and begins again has
/// done one day's training.
#pragma once

#include <cstddef>
#include <vector>

#include "prescription/history.h"
#include "prescription/rules.h"

namespace clamshell {

/// No training: the person said so, or nothing yet and less than Rules::counted_share of the dose was done.
bool is_false_start(const SessionSummary& session, const Rules& rules);

/// All sessions as the rules take them. Of a false start what was said of it, such as pain, and nothing of what was
/// done. Of sets under several bands the weakest is the dose's: all of the session was at least as hard as that.
std::vector<SessionSummary> counted(std::vector<SessionSummary> sessions, const Rules& rules);

/// One for each day that has a repetition or hurt, in the order of time. The dose is that of the day's last session;
/// sets under another load are left out; of the answers the worst counts. Of more sessions than `remembered` the
/// newest: what was before a hundred of them says nothing about the next dose.
std::vector<SessionSummary> training_days(const std::vector<SessionSummary>& sessions, std::size_t remembered = 100);

bool anything_done(const SessionSummary& session);

}  // namespace clamshell
