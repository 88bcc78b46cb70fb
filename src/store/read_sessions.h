// SPDX-License-Identifier: Apache-2.0
/// Rows -> sessions: the whole record of one, or a line for each of a person's. Within the caller's transaction.
#pragma once

#include <soci/soci.h>

#include <optional>
#include <string>
#include <vector>

#include "prescription/history.h"
#include "store/session_record.h"

namespace clamshell {

/// SQL, of sets joined with their sessions: NULL is without a band.
inline const std::string kBandOfSet = "CASE WHEN band IS NULL THEN plan_band ELSE NULLIF(band, '') END";

/// All but the movement of its repetitions, in a few queries, however many there are. Nothing if there is no such
/// session.
std::optional<SessionRecord> read_session(soci::session& sql, const std::string& id);

/// Adds the movement of its repetitions.
void read_movement(soci::session& sql, SessionRecord& session);

/// One line a session, in three queries, however many sessions there are; no repetition is read.
std::vector<SessionSummary> read_summaries(soci::session& sql, const std::string& person, Timestamp since);

}  // namespace clamshell
