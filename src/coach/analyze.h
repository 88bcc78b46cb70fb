// SPDX-License-Identifier: Apache-2.0
/// A video file, from its first frame to its last, through the same Coach that works live.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>

#include "base/user_error.h"
#include "coach/analysis.h"
#include "pose/follow_person.h"
#include "prescription/dose.h"
#include "video/orientation.h"

namespace clamshell {

struct AnalyzeOptions {
  std::filesystem::path networks;  ///< folder of the npm package @mediapipe/pose
  std::filesystem::path learned;   ///< folder learned/
  std::filesystem::path exercise;  ///< exercises/clamshell.toml
  Model model = Model::full;
  std::optional<Metres> height;
  std::optional<Side> working_leg;    ///< nothing: decided from the picture
  std::optional<Seconds> start, end;  ///< nothing: the whole video
  Correction correction{};            ///< where the file shows its pictures turned or mirrored
  std::optional<Dose> dose{};         ///< whose hold and lowering are asked for; nothing: everybody's
  int threads = 1;                    ///< frames seen side by side; the result does not depend on it
};

/// Called for every frame, in order, on the calling thread.
using OnFeedback = std::function<void(const VideoFacts&, const Feedback&)>;

/// The video shows nothing to analyse; what() is one sentence for the user: what was wrong, where, what to do.
struct InputError : UserError {
  using UserError::UserError;
};

/// Throws InputError: no video, nobody in view, nobody lying on the side, only part of the body in view, broken
/// networks.
Analysis analyze(const std::filesystem::path& video, const AnalyzeOptions& options, const OnFeedback& on_feedback);

}  // namespace clamshell
