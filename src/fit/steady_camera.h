// SPDX-License-Identifier: Apache-2.0
/// Takes off what a camera does that zooms, drifts or sways in the hand: the body as large as in the closed posture,
/// and where it was.
///
/// The camera's movement is what the resting parts have in common. Landmarks wander while the knee opens though the
/// body rests, and bodies give a little: what the parts don't agree on is left alone, for the fit and the learned
/// networks know it. In the closed posture the same landmarks are seen each time, so there any difference is the
/// camera's, and followed.
#pragma once

#include <Eigen/Core>

#include "fit/body_points.h"

namespace clamshell {

class SteadyCamera {
 public:
  /// closed: the posture that everything is compared with.
  explicit SteadyCamera(const BodyPoints& closed)
      : closed_(closed), height_(body_height(closed)), rested_(closed.time) {}

  BodyPoints steadied(const BodyPoints& now) const;
  /// The body is back in the closed posture.
  void rests_at(const BodyPoints& now);

 private:
  double zoom_of(const BodyPoints& now) const;
  Eigen::Vector2d shift_of(const BodyPoints& scaled) const;

  BodyPoints closed_;
  double height_;                                    ///< of the body in it, pixels
  double zoom_{};                                    ///< since the closed posture, of the last rest: a logarithm
  Eigen::Vector2d shift_ = Eigen::Vector2d::Zero();  ///< likewise, pixels
  Seconds rested_;                                   ///< when the body was last there
};

}  // namespace clamshell
