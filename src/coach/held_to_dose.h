// SPDX-License-Identifier: Apache-2.0
/// The exercise with the limits of a dose.
#pragma once

#include "exercise/exercise.h"
#include "prescription/dose.h"

namespace clamshell {

/// The limits of the hold and the lowering rise to Criterion::share_of_asked of what the dose asks for.
Exercise held_to(Exercise exercise, const Dose& dose);

}  // namespace clamshell
