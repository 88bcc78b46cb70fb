// SPDX-License-Identifier: Apache-2.0
/// The clips of a folder that have a truth, each through the whole analysis and against it; one that fails says why.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "accuracy/evaluation.h"
#include "base/user_error.h"
#include "coach/analyze.h"

namespace clamshell {

/// A video that has a truth file: the same name, ending in .json.
struct Clip {
  std::filesystem::path video, truth;
};

/// Those of a folder, in the order of their names; at least one. Throws UserError.
std::vector<Clip> find_clips(const std::filesystem::path& folder);

/// Called for every frame with the part of the clip that is behind it, 0..1.
using OnProgress = std::function<void(double done)>;

/// What is wrong with the clip becomes its failure; what is wrong with the program, e.g. its networks, is thrown.
EvaluatedClip evaluate_clip(const Clip& clip, const AnalyzeOptions& options, const OnProgress& on_progress);

}  // namespace clamshell
