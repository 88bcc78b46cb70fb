// SPDX-License-Identifier: Apache-2.0
/// How far the pelvis rolled away from where it was at the start of a repetition.
#pragma once

#include <vector>

#include "body/body_pose.h"
#include "geometry/units.h"

namespace clamshell {

/// The change of largest size since the first pose, + = backwards; not a number without a pose.
Measured<Radians> largest_pelvis_roll_change(const std::vector<BodyPose>& poses);

}  // namespace clamshell
