// SPDX-License-Identifier: Apache-2.0
/// Sessions, doses, answers and the exercise as the API's JSON: docs/live.md, docs/api.md.
#pragma once

#include "exercise/exercise.h"
#include "store/session_record.h"
#include "wire/json_numbers.h"

namespace clamshell {

Json json_of(const SessionRecord& session);
Json json_of(const Dose& dose);
Json json_of(const Answers& answers);
Json json_of(const Exercise& exercise);

/// UTF-8, whatever the bytes were.
std::string text_of(const Json& json);

}  // namespace clamshell
