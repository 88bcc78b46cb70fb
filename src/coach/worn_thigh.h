// SPDX-License-Identifier: Apache-2.0
/// What a phone in the band feels in, poses of the thigh out, while the person lies on the side.
///
/// The phone's place is known: screen outwards, top edge towards the hip. So gravity tells when the person lies on the
/// side, and only then is the thigh followed: getting up and turning over are no repetitions. The first lift shows the
/// hinge; its poses become known once the knee has come back.
#pragma once

#include <deque>
#include <optional>
#include <vector>

#include "body/body_pose.h"
#include "motion/follow_thigh.h"
#include "motion/motion_recording.h"

namespace clamshell {

class WornThigh {
 public:
  static constexpr Seconds kSilence{1};            ///< without readings for longer: where the phone is now is unknown
  static constexpr double kWeightlessForce = 0.2;  ///< g: with less, up is unknown

  /// The next reading; one that is not later than all before is left out. The poses that became known with it, in the
  /// order of time.
  std::vector<BodyPose> add(const MotionSample& sample);

  std::optional<Seconds> felt_at() const;            ///< the last reading
  bool is_followed() const { return !!thigh_; }      ///< lay down, and has not got up or turned over since
  bool is_still() const { return still_; }           ///< for the last second
  bool lies_now() const;                             ///< at this very moment
  const Vector3<double>& up() const { return up_; }  ///< mean force of the last second, g
  /// How often the hinge was learned; with each time the opening has a new zero, and poses may come again.
  int learned() const { return learned_; }
  std::optional<Hinge> hinge() const { return thigh_ ? thigh_->hinge() : std::nullopt; }

 private:
  void notice_lying(const MotionSample& sample);

  std::deque<MotionSample> recent_;  ///< of the last second
  bool still_{};
  Vector3<double> up_{0, 0, 0};
  Seconds on_side_{};                   ///< last time that gravity said so
  std::optional<ThighFollower> thigh_;  ///< while the person lies on the side
  int learned_{};
};

}  // namespace clamshell
