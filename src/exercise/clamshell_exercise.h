// SPDX-License-Identifier: Apache-2.0
/// The exercise of this project, for tests.
#pragma once

#include "exercise/exercise.h"

namespace clamshell {

inline const Exercise& clamshell_exercise() {
  static const Exercise exercise = load_exercise(CLAMSHELL_SOURCE_DIR "/exercises/clamshell.toml");
  return exercise;
}

}  // namespace clamshell
