// SPDX-License-Identifier: Apache-2.0
/// One frame's posture, with the calibration held fixed.
#pragma once

#include <optional>

#include "body/body_pose.h"
#include "fit/calibration.h"

namespace clamshell {

/// Maximum a posteriori over swivel, pelvis roll, feet gap and bottom knee lift: keypoints less their calibrated bias,
/// priors, and the last frame (motion is smooth). Standard deviations from the Gauss-Newton Hessian.
class PostureTracker {
 public:
  explicit PostureTracker(const Calibration& calibration) : calibration_(calibration) {}

  BodyPose track(const BodyPoints& points);
  /// Root mean square distance of the keypoints from the fitted posture in the last frame, standard deviations.
  double misfit() const { return misfit_; }

 private:
  struct Moving {
    double swivel{}, pelvis_roll{}, feet_gap{}, bottom_knee_lift{};  ///< radians, radians, metres, metres
  };
  Calibration calibration_;
  std::optional<Moving> last_;
  Seconds last_time_{};
  double misfit_{};
};

}  // namespace clamshell
