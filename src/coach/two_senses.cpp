// SPDX-License-Identifier: Apache-2.0
#include "coach/two_senses.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "motion/follow_thigh.h"

namespace clamshell {
namespace {

constexpr double kDoubtful = 2;  ///< differences beyond so many of their deviations
constexpr Seconds kFading{1.5};  ///< time constant; the counter follows a rest as slow as this

}  // namespace

Measured<Radians> fused(const Measured<Radians>& seen, const Measured<Radians>& felt) {
  if (!std::isfinite(seen.stddev.value)) return felt;
  if (!std::isfinite(felt.stddev.value)) return seen;
  const double of_seen = std::pow(seen.stddev.value, 2), of_felt = std::pow(felt.stddev.value, 2);
  const double both = of_seen + of_felt;
  if (both == 0) return felt;
  const double doubt = abs(seen.value - felt.value).value / (kDoubtful * std::sqrt(both));
  return {(of_felt / both) * seen.value + (of_seen / both) * felt.value,
          Radians{std::sqrt(of_seen * of_felt / both) * std::max(1.0, doubt)}};
}

std::optional<BodyPose> fused(Seconds time, const std::optional<BodyPose>& seen,
                              const std::optional<Measured<Radians>>& felt) {
  if (!felt) return seen;
  BodyPose pose = seen ? *seen : unfelt_pose(time);
  pose.opening = fused(pose.opening, *felt);
  return pose;
}

void TwoSensesJudge::begin(std::optional<Side> working_leg, const std::optional<Viewpoint>& view) {
  step_ = {};
  judge_.begin(working_leg, view);
}

std::vector<JudgedRepetition> TwoSensesJudge::add(Seconds time, const std::optional<BodyPose>& seen,
                                                  const std::optional<Measured<Radians>>& felt) {
  auto pose = fused(time, seen, felt);
  if (!pose) return {};
  if (seen && felt) of_sensor_ = pose->opening.value - seen->opening.value;
  if (std::exchange(with_sensor_, felt.has_value()) != with_sensor_) step_ += felt ? -of_sensor_ : of_sensor_;
  if (pose_ && judge_.phase() == Phase::closed) step_ = std::exp(-((time - pose_->time) / kFading)) * step_;
  pose->opening.value += step_;
  pose->opening.stddev = Radians{std::hypot(pose->opening.stddev.value, step_.value)};
  pose_ = pose;
  return judge_.add({*pose});
}

}  // namespace clamshell
