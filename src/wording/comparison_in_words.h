// SPDX-License-Identifier: Apache-2.0
/// Left against right as people say it.
#pragma once

#include <string>

#include "prescription/prescription.h"

namespace clamshell {

/// "the right leg opens 7 % ± 5 % further over 6 sessions; that may be noise".
std::string comparison_in_words(const Comparison& comparison);

}  // namespace clamshell
