// SPDX-License-Identifier: Apache-2.0
/// One clip through the whole analysis and against its truth; a clip that fails says why.
#pragma once

#include <functional>

#include "accuracy/evaluation.h"
#include "accuracy/find_clips.h"
#include "coach/analyze.h"

namespace clamshell {

/// Called for every frame with the part of the clip that is behind it, 0..1.
using OnProgress = std::function<void(double done)>;

/// What is wrong with the clip becomes its failure; what is wrong with the program, e.g. its networks, is thrown.
EvaluatedClip evaluate_clip(const Clip& clip, const AnalyzeOptions& options, const OnProgress& on_progress);

}  // namespace clamshell
