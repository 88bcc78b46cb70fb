// SPDX-License-Identifier: Apache-2.0
/// One step up, because the last one is mastered.
#pragma once

#include <optional>

#include "prescription/situation.h"

namespace clamshell {

/// "you take the light band", "you hold the squeeze for 2 seconds"
std::string change_in_words(const Dose& from, const Dose& to, const Rules& rules);

/// Nothing: not yet, or there is nothing above. There must have been a training day.
std::optional<Decision> progress(const Situation& now);

}  // namespace clamshell
