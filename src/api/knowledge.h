// SPDX-License-Identifier: Apache-2.0
/// Everything that does not depend on a person, read once from the program's files.
#pragma once

#include "exercise/exercise.h"
#include "muscle/anatomy.h"
#include "muscle/week_of_training.h"
#include "prescription/rules.h"

namespace clamshell {

struct Knowledge {
  Exercise exercise;
  Rules rules;
  Anatomy anatomy;
  RoutineEmg routine_emg;
};

/// As it is said in the language of the thread.
Knowledge translated(Knowledge knowledge);

}  // namespace clamshell
