// SPDX-License-Identifier: Apache-2.0
/// What a camera saw and what a sensor on the thigh felt of one movement, made one: one opening, counted by one
/// counter.
///
/// Neither of the two counts by itself and is then confirmed by the other: a movement that both notice would have to be
/// recognised as one, and one that a single sense notices would have to be believed or not. Here both measure one
/// opening, and its rises are counted, so nothing can be counted twice, and whichever sense is left goes on alone.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "coach/feedback.h"
#include "coach/judge_poses.h"

namespace clamshell {

/// Of one moment, both measured since the knees were closed: the mean weighted by the inverse variances. The two err
/// independently, the camera by its calibration and the sensor by its axis, so this mean has the least variance; a
/// sensor with a gyroscope has nearly all the weight, one that slipped leaves it to the camera. Where the two differ by
/// more than twice what their deviations explain, one of the deviations is too small, nobody knows which, and the
/// result's is widened by as much.
Measured<Radians> fused(const Measured<Radians>& seen, const Measured<Radians>& felt);

/// All but the opening is the camera's; of what it did not see, only the opening is known. Nothing where neither knows.
std::optional<BodyPose> fused(Seconds time, const std::optional<BodyPose>& seen,
                              const std::optional<Measured<Radians>>& felt);

/// The judge of such poses, a recording's or a live camera's. Where the sensor comes or goes the opening would step by
/// what the two differ, which at rest looks like a movement: the step is made up for, and fades while the knees rest.
class TwoSensesJudge {
 public:
  explicit TwoSensesJudge(PoseJudge judge) : judge_(std::move(judge)) {}

  /// As PoseJudge::begin(), of what the camera sees.
  void begin(std::optional<Side> working_leg, const std::optional<Viewpoint>& view);
  /// A moment later than all before.
  std::vector<JudgedRepetition> add(Seconds time, const std::optional<BodyPose>& seen,
                                    const std::optional<Measured<Radians>>& felt);
  std::optional<JudgedRepetition> finish() { return judge_.finish(); }

  const PoseJudge& judge() const { return judge_; }
  /// The newest, fused.
  const std::optional<BodyPose>& pose() const { return pose_; }

 private:
  PoseJudge judge_;
  std::optional<BodyPose> pose_;
  bool with_sensor_{};   ///< the opening is, at least in part, the sensor's
  Radians of_sensor_{};  ///< what it last added to the camera's opening
  Radians step_{};       ///< still made up for
};

}  // namespace clamshell
