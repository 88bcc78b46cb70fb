// SPDX-License-Identifier: Apache-2.0
#include "accuracy/evaluate_clip.h"

#include "accuracy/compare.h"
#include "accuracy/read_truth.h"
#include "video/read_video.h"

namespace clamshell {

EvaluatedClip evaluate_clip(const Clip& clip, const AnalyzeOptions& options, const OnProgress& on_progress) {
  EvaluatedClip evaluated{.name = clip.video.stem().string(), .camera = {}, .tally = {}, .failure = {}};
  try {
    const Truth truth = read_truth(clip.truth);
    evaluated.camera = truth.camera;
    evaluated.tally = nothing_found(truth);
    const auto on_feedback = [&](const VideoFacts& video, const CoachedFrame& now) {
      on_progress(now.frame.time / video.duration);
    };
    VideoReader film(clip.video);
    evaluated.tally = compare(analyze(film, clip.video, options, on_feedback), truth);
  } catch (const BadTruth& bad) {
    evaluated.failure = bad.what();
  } catch (const BadVideo& bad) {
    evaluated.failure = bad.what();
  } catch (const InputError& bad) {
    evaluated.failure = bad.what();
  }
  return evaluated;
}

}  // namespace clamshell
