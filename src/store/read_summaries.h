// SPDX-License-Identifier: Apache-2.0
/// Rows -> one line a session; two queries, however many sessions there are, and no repetition is read.
#pragma once

#include <soci/soci.h>

#include <string>
#include <vector>

#include "prescription/history.h"

namespace clamshell {

/// Within the caller's transaction.
std::vector<SessionSummary> read_summaries(soci::session& sql, const std::string& person, Timestamp since);

}  // namespace clamshell
