// SPDX-License-Identifier: Apache-2.0
#include "coach/judge_poses.h"

#include <algorithm>

#include "form/judge.h"

namespace clamshell {

void PoseJudge::begin(std::optional<Side> working_leg, const std::optional<Viewpoint>& view) {
  counter_.interrupt();
  working_leg_ = working_leg;
  view_ = view;
}

std::vector<JudgedRepetition> PoseJudge::add(const std::vector<BodyPose>& poses) {
  std::vector<JudgedRepetition> completed;
  for (const BodyPose& pose : poses) {
    if (const auto repetition = counter_.add(pose)) completed.push_back(judged(*repetition));
  }
  return completed;
}

std::optional<JudgedRepetition> PoseJudge::finish() {
  const auto cut_off = counter_.finish();
  return cut_off ? std::optional(judged(*cut_off)) : std::nullopt;
}

JudgedRepetition PoseJudge::judged(const Repetition& repetition) {
  Radians& own_best = own_best_.at(index_of(working_leg_.value_or(Side::left)));  // a leg without a name stays the same
  const Verdict verdict = judge(repetition, exercise_, view_, own_best);
  own_best = std::max(own_best, repetition.peak_opening.value);
  return {repetition, verdict, working_leg_};
}

}  // namespace clamshell
