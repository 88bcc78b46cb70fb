// SPDX-License-Identifier: Apache-2.0
/// A recording, from its first frame or reading to its last, through the same Coach or PoseJudge that works live.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "base/user_error.h"
#include "coach/analysis.h"
#include "motion/motion_recording.h"
#include "picture/frame_source.h"
#include "picture/orientation.h"
#include "pose/look.h"
#include "prescription/dose.h"

namespace clamshell {

struct AnalyzeOptions {
  std::filesystem::path networks;  ///< folder of the npm package @mediapipe/pose
  std::filesystem::path learned;   ///< folder learned/
  std::filesystem::path exercise;  ///< exercises/clamshell.toml
  Model model = kDefaultModel;
  std::optional<Metres> height;
  std::optional<Side> working_leg;  ///< nothing: decided from the picture
  Correction correction{};          ///< that the frames already have
  std::optional<Dose> dose{};       ///< whose hold and lowering are asked for; nothing: everybody's
  int threads = 1;                  ///< frames seen side by side; the result does not depend on it
  BeginLook begin_look{};           ///< where others do the looking, on as many frames
};

/// Called for every frame, in order, on the calling thread.
using OnFeedback = std::function<void(const VideoFacts&, const CoachedFrame&)>;

/// The video shows nothing to analyse; what() is one sentence for the user: what was wrong, where, what to do.
struct InputError : UserError {
  using UserError::UserError;
};

/// One recording whose frames come one by one, from wherever.
class Analyzer {
 public:
  /// name: what the user calls the recording. Throws UserError for broken networks.
  Analyzer(const VideoInfo& info, const std::filesystem::path& name, const AnalyzeOptions& options,
           OnFeedback on_feedback);
  ~Analyzer();
  Analyzer(const Analyzer&) = delete;
  Analyzer& operator=(const Analyzer&) = delete;

  void add(const Frame& frame);
  /// After the last frame. truncated, decoding: as FrameSource has them. Throws InputError as analyze does.
  Analysis finish(bool truncated, Seconds decoding);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Throws InputError: nobody in view, nobody lying on the side, only part of the body in view, broken
/// networks.
/// name: what the user calls the recording.
Analysis analyze(FrameSource& recording, const std::filesystem::path& name, const AnalyzeOptions& options,
                 const OnFeedback& on_feedback);

/// A recording of a sensor on the thigh. Of the options those that have nothing to do with pictures. The result holds
/// no repetition where nothing was felt of a clamshell, and says why in its remark. Throws BadMotion; InputError
/// without readings in that part.
Analysis analyze_motion(const MotionRecording& recording, const std::filesystem::path& name,
                        const AnalyzeOptions& options, TimeRange part = {});

}  // namespace clamshell
