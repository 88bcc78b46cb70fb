// SPDX-License-Identifier: Apache-2.0
/// Sessions with their verdicts, doses, answers and the exercise as the API's JSON: docs/live.md, docs/api.md.
#pragma once

#include <string_view>
#include <vector>

#include "exercise/exercise.h"
#include "form/verdict.h"
#include "store/session_record.h"
#include "wire/json_values.h"

namespace clamshell {

/// The words of docs/live.md for where a session's pictures came from and for how a set ended.
std::string_view name_of(Source source);
std::string_view name_of(SetEnd end);

Json json_of(const SessionRecord& session);
Json json_of(const Dose& dose);
Json json_of(const Answers& answers);
Json json_of(const Exercise& exercise);

/// Finding and NotJudged of docs/result-format.md.
Json json_of(const std::vector<Finding>& findings);
Json json_of(const std::vector<NotJudged>& doubts);

/// UTF-8, whatever the bytes were.
std::string text_of(const Json& json);

}  // namespace clamshell
