// SPDX-License-Identifier: Apache-2.0
/// What the page shows of muscles, as docs/api.md has it: SetMuscles, Work, and the picture.
#pragma once

#include <span>

#include "muscle/muscle_paths.h"
#include "report/json_numbers.h"
#include "session/set_muscles.h"

namespace clamshell {

Json json_of(const SetMuscles& set);

/// sets: of each of the session's sets, in their order.
Json work_json(const SessionRecord& session, std::span<const SetMuscles> sets);

/// Of an average person who stands.
Json picture_json(const Anatomy& anatomy);

}  // namespace clamshell
