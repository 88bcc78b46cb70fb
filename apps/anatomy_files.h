// SPDX-License-Identifier: Apache-2.0
/// The files of anatomy/: muscles, bands, exercises, and what electromyography measured.
///
/// All throw UserError, and what their parsers throw.
#pragma once

#include <vector>

#include "muscle/anatomy.h"
#include "muscle/band.h"
#include "muscle/compare_with_emg.h"
#include "muscle/week_of_training.h"

namespace clamshell {

Anatomy read_anatomy();
std::vector<ElasticBand> read_bands();
std::vector<HipExercise> read_hip_exercises();
PublishedEmg read_published_emg();
RoutineEmg read_routine_emg();

}  // namespace clamshell
