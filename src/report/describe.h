// SPDX-License-Identifier: Apache-2.0
/// Findings, doubts and results in words that the person on the mat understands. UTF-8; degrees, centimetres, seconds.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "session/analysis.h"

namespace clamshell {

std::string_view name_of(Side side);
std::string_view name_of(Phase phase);

/// "42° ± 2°"; "–" for what is not a number.
std::string describe(const Measured<Radians>& angle);

/// "1.3 s"; "–" for what is not a number.
std::string describe(Seconds duration);

/// "rolled back 14° ± 3°".
std::string describe(const Finding& finding);

/// Every finding of a repetition; if there is none, one word of praise no stronger than what could be judged.
std::vector<std::string> remarks_on(const JudgedRepetition& repetition);

/// One entry for each place and reason: "feet together, hold in 3 of 6 repetitions (not seen)".
std::vector<std::string> describe_not_judged(const Analysis& analysis);

/// The result in one sentence; without a repetition, the remark if there is one.
std::string summarize(const Analysis& analysis);

}  // namespace clamshell
