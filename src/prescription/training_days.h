// SPDX-License-Identifier: Apache-2.0
/// The sessions of one day taken as one: somebody who is interrupted and begins again has done one day's training.
#pragma once

#include <vector>

#include "prescription/history.h"

namespace clamshell {

/// One for each day that has a repetition or hurt, in the order of time. The dose is that of the day's last session;
/// sets under another load are left out; of the answers the worst counts. Of very many sessions the newest.
std::vector<SessionSummary> training_days(const std::vector<SessionSummary>& sessions);

bool anything_done(const SessionSummary& session);

}  // namespace clamshell
