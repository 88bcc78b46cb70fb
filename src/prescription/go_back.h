// SPDX-License-Identifier: Apache-2.0
/// Less than last time, or no more, because something speaks for it.
#pragma once

#include <optional>

#include "prescription/situation.h"

namespace clamshell {

/// Nothing: no setback. There must have been a training day.
std::optional<Decision> go_back(const Situation& now);

}  // namespace clamshell
