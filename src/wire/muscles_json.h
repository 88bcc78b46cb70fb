// SPDX-License-Identifier: Apache-2.0
/// Muscles as JSON: a load, and what the page shows of a set, of a session and of the leg, as docs/api.md has it.
#pragma once

#include <span>

#include "muscle/muscle_loads.h"
#include "record/set_muscles.h"
#include "wire/json_numbers.h"

namespace clamshell {

Json json_of(const MuscleLoad& load);

Json json_of(const SetMuscles& set);

/// sets: of each of the session's sets, in their order.
Json work_json(const SessionRecord& session, std::span<const SetMuscles> sets);

/// Of an average person who stands. anatomy: as in its file.
Json picture_json(const Anatomy& anatomy);

}  // namespace clamshell
