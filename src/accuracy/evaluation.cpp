// SPDX-License-Identifier: Apache-2.0
#include "accuracy/evaluation.h"

#include <algorithm>

namespace clamshell {

std::map<CameraPreset, Tally> Evaluation::by_camera() const {
  std::map<CameraPreset, Tally> tallies;
  for (const EvaluatedClip& clip : clips)
    if (clip.camera) tallies[*clip.camera] += clip.tally;
  return tallies;
}

Tally Evaluation::all() const {
  Tally all;
  for (const EvaluatedClip& clip : clips) all += clip.tally;
  return all;
}

std::size_t Evaluation::failures() const {
  return static_cast<std::size_t>(
      std::ranges::count_if(clips, [](const EvaluatedClip& clip) { return clip.failure.has_value(); }));
}

}  // namespace clamshell
