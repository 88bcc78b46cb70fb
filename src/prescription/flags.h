// SPDX-License-Identifier: Apache-2.0
/// What a clinician should look at, in words for them.
#pragma once

#include <vector>

#include "prescription/situation.h"

namespace clamshell {

/// The most important first.
std::vector<Flag> flags(const Situation& now);

}  // namespace clamshell
