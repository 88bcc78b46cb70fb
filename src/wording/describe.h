// SPDX-License-Identifier: Apache-2.0
/// Measurements, findings and results in words that the person on the mat understands. UTF-8; degrees, centimetres,
/// seconds.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "coach/analysis.h"
#include "exercise/exercise.h"

namespace clamshell {

std::string_view name_of(Phase phase);

/// "42° ± 2°"; "–" for what was not seen: a value or a standard deviation that is not finite.
std::string describe(const Measured<Radians>& angle);
/// "4.1 ± 0.8 cm"; "–" likewise.
std::string describe(const Measured<Metres>& length);

/// "1.3 s"; "–" for what is not a number.
std::string describe(Seconds duration);

/// "rolled back 14° ± 3°", in the words of its criterion.
std::string describe(const Finding& finding, const Criterion& criterion);

/// Every finding of a repetition; if there is none, one word of praise no stronger than what could be judged.
std::vector<std::string> remarks_on(const JudgedRepetition& repetition, const Exercise& exercise);

/// The result in one sentence; without a repetition, the remark if there is one.
std::string summarize(const Analysis& analysis);

}  // namespace clamshell
