// SPDX-License-Identifier: Apache-2.0
/// What people and files are told of a pose.
#pragma once

#include <limits>

#include "body/body_pose.h"

namespace clamshell {

/// An opening less certain than this is declined. From the advised camera places openings of the careful clips are
/// known to 9 degrees or better; from the foot end, where the movement points at the camera, to 20 and worse.
inline bool is_vague(const Measured<Radians>& opening) { return opening.stddev > from_degrees(15); }

/// The pose, with an opening that is too vague as one that was not seen. Counting and judging take the pose as it was
/// measured, and weigh it by its deviation.
inline BodyPose as_told(BodyPose pose) {
  if (is_vague(pose.opening)) pose.opening.stddev = Radians{std::numeric_limits<double>::infinity()};
  return pose;
}

}  // namespace clamshell
