// SPDX-License-Identifier: Apache-2.0
/// What comes of the exercise, in words: whether it helps, how strong a leg is, left against right.
#pragma once

#include <string>

#include "prescription/outcome.h"
#include "prescription/prescription.h"

namespace clamshell {

/// "Better by 2.7 points, from 4.0 to 6.7 of 10 since Monday, 5 January 2026."
std::string function_in_words(const FunctionChange& change, const FunctionScale& scale);

/// "right leg 42 s against 28 N"
std::string strength_in_words(const StrengthTest& test);

/// "the right leg opens 7 % ± 5 % further over 6 sessions; that may be noise".
std::string comparison_in_words(const Comparison& comparison);

}  // namespace clamshell
