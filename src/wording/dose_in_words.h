// SPDX-License-Identifier: Apache-2.0
/// A dose as people say it.
#pragma once

#include <optional>
#include <string>

#include "prescription/dose.h"

namespace clamshell {

/// "3 sets of 15–20 repetitions a side".
std::string amount_in_words(const Dose& dose);
/// "with the yellow band", "without a band".
std::string band_in_words(const std::optional<std::string>& band);
/// "hold 1 s at the top, lower in 2 s, rest 45 s between sets".
std::string tempo_in_words(const Dose& dose);
/// "the left leg first", "either leg first".
std::string first_leg_in_words(const Dose& dose);

}  // namespace clamshell
