// SPDX-License-Identifier: Apache-2.0
/// The path from what a phone on the top thigh feels to what the coach knows: for a sensor what Coach is for a camera.
///
/// The first lift tells which leg it is, and is counted once the knee has come back; from then on phases are known as
/// they happen.
#pragma once

#include <array>
#include <limits>
#include <optional>
#include <span>
#include <string>

#include "body/set_up.h"
#include "coach/feedback.h"
#include "coach/judge_poses.h"
#include "coach/worn_thigh.h"
#include "exercise/exercise.h"

namespace clamshell {

/// A sensor on the thigh knows nothing of it.
constexpr SetUp kUnfeltSetUp = [] {
  constexpr Measured<Radians> kAngle{Radians{std::numeric_limits<double>::quiet_NaN()},
                                     Radians{std::numeric_limits<double>::infinity()}};
  constexpr Measured<Metres> kLength{Metres{std::numeric_limits<double>::quiet_NaN()},
                                     Metres{std::numeric_limits<double>::infinity()}};
  return SetUp{kAngle, kAngle, kAngle, kAngle, kLength, kLength, kLength};
}();

class ThighCoach {
 public:
  /// own_best: largest opening so far, by working leg.
  ThighCoach(const Exercise& exercise, const std::array<Radians, 2>& own_best);

  /// The next readings, in the order of time; those that are not later than all before are left out. The feedback is
  /// on the last of them; its pose knows the opening once the thigh has shown its hinge.
  Feedback add(std::span<const MotionSample> samples);

 private:
  void feel(const MotionSample& sample, std::vector<JudgedRepetition>& completed);
  std::string obstacle() const;

  PoseJudge judge_;
  Verdict unjudged_;  ///< of the set-up
  WornThigh thigh_;
  int learned_{};                 ///< its hinges that the judge knows of
  std::optional<BodyPose> pose_;  ///< newest
};

}  // namespace clamshell
