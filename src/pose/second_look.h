// SPDX-License-Identifier: Apache-2.0
/// BlazePose's landmarks, and in their place the joints of the second look (pose/refine_joints.h) where it can be
/// trusted.
///
/// Its network knows only people who lie on their side, and sees such a body in whoever sits, stands or kneels. So it
/// is believed of people whom BlazePose alone sees lie so. On real pictures it shakes more than BlazePose: what it adds
/// to the landmarks is a mean over some tenths of a second.
#pragma once

#include <array>
#include <optional>

#include "pose/refine_joints.h"

namespace clamshell {

class SecondLook {
 public:
  /// seen: by BlazePose alone, in the picture after the one before. joints: what the second look found in it, if it
  /// looked. Somebody else than before begins with a new SecondLook.
  Body add(Seconds time, Body seen, const std::optional<JointPlaces>& joints);

 private:
  std::optional<Seconds> before_;     ///< the last picture with joints
  double left_below_right_{};         ///< as in keypoints.h, its mean over the last moments
  std::optional<JointPlaces> moves_;  ///< from landmarks to joints, pixels, likewise; nothing: not believed
};

}  // namespace clamshell
