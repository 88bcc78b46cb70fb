// SPDX-License-Identifier: Apache-2.0
/// The exercise as it is said in the language of the thread: a sentence that a clinician wrote anew stays as it is.
#pragma once

#include "exercise/exercise.h"

namespace clamshell {

Exercise translated(Exercise exercise);

}  // namespace clamshell
