// SPDX-License-Identifier: Apache-2.0
#include "report/key_frames.h"

#include <algorithm>
#include <utility>

#include "coach/at_fault.h"
#include "report/canvas.h"
#include "report/draw_skeleton.h"
#include "report/write_jpeg.h"

namespace clamshell {

void KeyFrames::add(const CoachedFrame& coached) {
  const Feedback& feedback = coached.feedback;
  top_leg_.add(feedback.keypoints);
  const bool leaves_closed = phase_ == Phase::closed && feedback.phase != Phase::closed;
  phase_ = feedback.phase;
  if (leaves_closed) candidate_.reset();
  if (feedback.phase != Phase::closed && feedback.pose &&
      (!candidate_ || feedback.pose->opening.value > candidate_->opening))
    candidate_ = Candidate{coached.frame, feedback.keypoints, feedback.pose->opening.value};
  for (const JudgedRepetition& done : feedback.completed) keep_for(done);
}

void KeyFrames::keep_for(const JudgedRepetition& judged) {
  const Repetition& repetition = judged.repetition;
  constexpr int kLongestSide = 480;
  const auto candidate = std::exchange(candidate_, std::nullopt);
  if (!candidate || candidate->frame.time < repetition.start || candidate->frame.time > repetition.end) return;
  const Canvas canvas(*candidate->frame.image, kLongestSide);
  draw_skeleton(canvas, candidate->keypoints, top_leg_.side(), at_fault(judged.verdict, top_leg_.side()));
  const Image drawn = canvas.image();
  kept_.push_back({repetition.number, drawn.width, drawn.height, write_jpeg(drawn)});
}

std::vector<KeyFrame> KeyFrames::finish(std::span<const JudgedRepetition> repetitions) {
  const bool last_is_missing =
      !repetitions.empty() && (kept_.empty() || kept_.back().repetition != repetitions.back().repetition.number);
  if (last_is_missing) keep_for(repetitions.back());
  return std::move(kept_);
}

}  // namespace clamshell
