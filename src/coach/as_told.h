// SPDX-License-Identifier: Apache-2.0
/// What people and files are told of a pose.
#pragma once

#include <limits>

#include "body/body_pose.h"

namespace clamshell {

/// The pose, with an opening that is too vague as one that was not seen. Counting and judging take the pose as it was
/// measured, and weigh it by its deviation.
inline BodyPose as_told(BodyPose pose) {
  if (is_vague(pose.opening)) pose.opening.stddev = Radians{std::numeric_limits<double>::infinity()};
  return pose;
}

}  // namespace clamshell
