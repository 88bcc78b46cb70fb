// SPDX-License-Identifier: Apache-2.0
/// Rows -> the record of a session; a few queries, however many repetitions it has.
#pragma once

#include <soci/soci.h>

#include <optional>
#include <string>

#include "store/session_record.h"

namespace clamshell {

/// All but the movement of its repetitions. Nothing if there is no such session. Within the caller's transaction.
std::optional<SessionRecord> read_session(soci::session& sql, const std::string& id);

/// Adds the movement of its repetitions. Within the caller's transaction.
void read_movement(soci::session& sql, SessionRecord& session);

}  // namespace clamshell
