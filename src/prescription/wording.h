// SPDX-License-Identifier: Apache-2.0
/// How a dose, and a band that it would need, are said to the person, in pieces of a sentence.
#pragma once

#include <optional>
#include <string>

#include "prescription/dose.h"
#include "prescription/prescription.h"
#include "prescription/rules.h"

namespace clamshell {

/// "two", from eleven on "11"
std::string in_words(int count);
std::string capitalised(std::string text);

/// "2 seconds", "1.5 seconds"
std::string seconds_in_words(Seconds duration);

/// "3 × 15–20", "3 × 20"
std::string repetitions_in_words(const Dose& dose);
/// "3 × 20": the most that it asks for
std::string goal_in_words(const Dose& dose);
/// "light"
std::string band_name(const std::string& colour, const Rules& rules);
/// "without a band", "with the light band"
std::string band_in_words(const std::optional<std::string>& colour, const Rules& rules);
/// "3 × 15–20 with the light band, hold 2 seconds, lower over 3 seconds"
std::string dose_in_words(const Dose& dose, const Rules& rules);

/// ", and the light band is not among yours"; nothing: empty
std::string lacking(const std::optional<Band>& missing);
Reason not_owned(const Band& missing, const Rules& rules);

}  // namespace clamshell
