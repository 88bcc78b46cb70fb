// SPDX-License-Identifier: Apache-2.0
/// Poses over time in, judged repetitions out: from here on it makes no difference who measured them, a camera or a
/// sensor on the thigh.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "coach/feedback.h"
#include "exercise/exercise.h"
#include "repetition/count_repetitions.h"

namespace clamshell {

class PoseJudge {
 public:
  /// own_best: largest opening so far, by working leg.
  PoseJudge(const Exercise& exercise, const std::array<Radians, 2>& own_best)
      : exercise_(exercise), own_best_(own_best) {}

  /// The person lies down, or was measured again: the poses from here on have a new closed posture. view: none where a
  /// sensor feels the movement.
  void begin(std::optional<Side> working_leg, const std::optional<Viewpoint>& view);
  /// Later than all before. Gives the repetitions that these poses completed.
  std::vector<JudgedRepetition> add(const std::vector<BodyPose>& poses);
  /// The recording ends.
  std::optional<JudgedRepetition> finish();

  Phase phase() const { return counter_.phase(); }
  bool armed() const { return counter_.armed(); }
  int count() const { return counter_.count(); }

 private:
  JudgedRepetition judged(const Repetition& repetition);

  RepetitionCounter counter_;
  Exercise exercise_;
  std::array<Radians, 2> own_best_;
  std::optional<Side> working_leg_;
  std::optional<Viewpoint> view_;
};

}  // namespace clamshell
