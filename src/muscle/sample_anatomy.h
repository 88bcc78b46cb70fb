// SPDX-License-Identifier: Apache-2.0
/// The project's own muscles, bands, exercises and studies, for tests and benchmarks.
#pragma once

#include <fstream>
#include <iterator>
#include <string>

#include "muscle/compare_with_emg.h"

namespace clamshell {

inline std::string text_of_anatomy(const std::string& name) {
  std::ifstream file(CLAMSHELL_SOURCE_DIR "/anatomy/" + name);
  return {std::istreambuf_iterator<char>(file), {}};
}
inline const Anatomy& sample_anatomy() {
  static const Anatomy anatomy = parse_anatomy(text_of_anatomy("hip_muscles.toml"));
  return anatomy;
}
inline const std::vector<ElasticBand>& sample_bands() {
  static const std::vector<ElasticBand> bands = parse_bands(text_of_anatomy("bands.toml"));
  return bands;
}

inline const std::vector<HipExercise>& sample_exercises() {
  static const std::vector<HipExercise> exercises = parse_hip_exercises(text_of_anatomy("hip_exercises.toml"));
  return exercises;
}
inline const Simulated& sample_simulated() {
  static const Simulated simulated{sample_anatomy(), sample_bands(), sample_exercises()};
  return simulated;
}

}  // namespace clamshell
