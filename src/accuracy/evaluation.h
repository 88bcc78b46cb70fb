// SPDX-License-Identifier: Apache-2.0
/// The accuracy of each clip, and of all clips together.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "accuracy/tally.h"
#include "accuracy/truth.h"

namespace clamshell {

struct EvaluatedClip {
  std::string name;
  std::optional<CameraPreset> camera;  ///< nothing: the truth couldn't be read
  Tally tally;                         ///< empty without the truth
  std::optional<std::string> failure;  ///< why there was nothing to compare, a sentence
};

struct Evaluation {
  std::vector<EvaluatedClip> clips;

  std::map<CameraPreset, Tally> by_camera() const;
  Tally all() const;
  std::size_t failures() const;
};

}  // namespace clamshell
