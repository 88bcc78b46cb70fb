// SPDX-License-Identifier: Apache-2.0
/// What a sensor on the top thigh feels in, poses of the body out: learns the hinge that the thigh turns on, then
/// follows the opening.
///
/// Only the opening is known; all else has an infinite standard deviation. Closed is learned from the rests and
/// followed slowly. The standard deviation covers the sensor, linear acceleration, an inclined axis and a rolling
/// pelvis, what the rests differ among themselves, and with them a sensor that slips.
#pragma once

#include <deque>
#include <optional>
#include <utility>
#include <vector>

#include "body/body_pose.h"
#include "motion/learn_hinge.h"

namespace clamshell {

/// Nothing is known but the moment.
BodyPose unfelt_pose(Seconds time);

class ThighFollower {
 public:
  explicit ThighFollower(Placement placement = Placement::unknown) : placement_(placement) {}

  /// The poses that became known with this sample, in the order of time: none before the hinge is learned; then also
  /// those of the moments before; none while the thigh does something else.
  std::vector<BodyPose> add(const MotionSample& sample);
  /// The recording ends: if the hinge was never learned, fewer swings have to do.
  std::vector<BodyPose> finish();

  /// How often a hinge was learned; with each one the opening has a new zero.
  int learned() const { return learned_; }
  /// That the thigh turns on; none before it is learned, and while the thigh does something else.
  std::optional<Hinge> hinge() const { return in_place_ ? hinge_ : std::nullopt; }

 private:
  struct Rest {
    double closed{};  ///< closed_ when it began
    double away{};    ///< how far from there it stayed at least, rad
  };

  std::vector<BodyPose> learn(bool ended);
  std::vector<std::size_t> beginnings() const;
  std::optional<BodyPose> follow(const Attitude& attitude);
  void lose();
  double deviation(double opening, bool has_gyroscope) const;

  Placement placement_;
  AttitudeTracker tracker_;
  std::vector<Attitude> waiting_;  ///< not yet explained by a hinge
  Seconds last_attempt_{-1e9};
  std::optional<Hinge> hinge_;
  bool in_place_{};       ///< the thigh turns on the hinge
  Seconds well_since_{};  ///< last time that it did
  int learned_{};
  double closed_{};           ///< angle at rest, rad
  double wander_{};           ///< how far the rests lie apart, rad
  std::optional<Rest> rest_;  ///< the present one
  std::optional<Attitude> before_;
  std::deque<std::pair<Seconds, double>> recent_;  ///< times and angles, rad
  Seconds moved_{};                                ///< last time that it did not keep still
};

}  // namespace clamshell
