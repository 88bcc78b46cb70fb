// SPDX-License-Identifier: Apache-2.0
/// Muscles as JSON: a load, what the page shows of a set, of a session and of the leg, as docs/api.md has it, and the
/// file that docs/muscles.md explains.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "muscle/muscle_loads.h"
#include "record/set_muscles.h"
#include "wire/json_values.h"

namespace clamshell {

Json json_of(const MuscleLoad& load);

Json json_of(const SetMuscles& set);

/// sets: of each of the session's sets, in their order.
Json work_json(const SessionRecord& session, std::span<const SetMuscles> sets);

/// Of an average person who stands. anatomy: as in its file.
Json picture_json(const Anatomy& anatomy);

/// The file: the whole set's loads, and each repetition's in the same form. numbers: of the repetitions.
std::string write_muscles_json(const SetLoads& loads, const std::vector<int>& numbers);

}  // namespace clamshell
