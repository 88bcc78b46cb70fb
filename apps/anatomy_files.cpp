// SPDX-License-Identifier: Apache-2.0
#include "anatomy_files.h"

#include <string>

#include "base/read_file.h"
#include "program_files.h"

namespace clamshell {
namespace {

std::string text_of(const char* name) { return read_text(program_files().anatomy / name); }

}  // namespace

Anatomy read_anatomy() { return parse_anatomy(text_of("hip_muscles.toml")); }

std::vector<ElasticBand> read_bands() { return parse_bands(text_of("bands.toml")); }

std::vector<HipExercise> read_hip_exercises() { return parse_hip_exercises(text_of("hip_exercises.toml")); }

PublishedEmg read_published_emg() { return parse_published_emg(text_of("published_emg.toml")); }

RoutineEmg read_routine_emg() { return parse_routine_emg(text_of("routine_emg.toml")); }

}  // namespace clamshell
