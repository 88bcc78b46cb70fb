// SPDX-License-Identifier: Apache-2.0
/// Everything that does not depend on a person, read once from the program's files.
#pragma once

#include <filesystem>

#include "exercise/exercise.h"
#include "muscle/anatomy.h"
#include "muscle/week_of_training.h"
#include "prescription/rules.h"
#include "server/simulation_desk.h"

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
