// SPDX-License-Identifier: Apache-2.0
/// The same again, with what the next step still needs.
#pragma once

#include "prescription/situation.h"

namespace clamshell {

/// There must have been a training day.
Decision go_on(const Situation& now);

}  // namespace clamshell
