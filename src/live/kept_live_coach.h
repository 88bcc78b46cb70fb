// SPDX-License-Identifier: Apache-2.0
/// Live sessions that continue what a database keeps.
#pragma once

#include <string>

#include "coach/coach.h"
#include "live/live_coach.h"

namespace clamshell {

/// What they say is in the language of the thread that opens them. database: as Database has it; each session opens its
/// own connection.
OpenLiveCoach open_kept_sessions(const CoachSettings& settings, const std::string& database);

}  // namespace clamshell
