// SPDX-License-Identifier: Apache-2.0
/// One frame's posture, with the calibration held fixed.
#pragma once

#include <Eigen/Core>
#include <optional>

#include "body/body_pose.h"
#include "fit/calibration.h"

namespace clamshell {

/// Maximum a posteriori over swivel, pelvis roll, feet gap and bottom knee lift: keypoints less their calibrated bias,
/// and the last frame's posterior carried on by an Ornstein-Uhlenbeck process (Uhlenbeck & Ornstein 1930), whose spread
/// does not depend on the frame rate. Standard deviations from the Gauss-Newton Hessian plus a model error.
class PostureTracker {
 public:
  explicit PostureTracker(const Calibration& calibration) : calibration_(calibration) {}

  /// Frames in the order of time.
  BodyPose track(const BodyPoints& points);

 private:
  /// Swivel, pelvis roll, feet gap and bottom knee lift away from the closed posture: radians, radians, metres, metres.
  struct State {
    Seconds time;
    Eigen::Vector4d mean, stddev;
  };
  Calibration calibration_;
  std::optional<State> last_;
};

}  // namespace clamshell
