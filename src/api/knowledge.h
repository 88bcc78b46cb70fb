// SPDX-License-Identifier: Apache-2.0
/// Everything that does not depend on a person, read once from the program's files.
#pragma once

#include <filesystem>

#include "api/simulation_desk.h"
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
  SimulateSet simulate;
  std::filesystem::path speaker;  ///< the program that speaks, apps/speaker
};

}  // namespace clamshell
