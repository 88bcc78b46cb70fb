// SPDX-License-Identifier: Apache-2.0
/// The opening over time without the trembling of single frames.
#pragma once

#include <vector>

#include "body/body_pose.h"

namespace clamshell {

/// At each pose the value there of a parabola through the poses within 0.2 s of it, the nearer ones counting more, so
/// that turns keep their height and ramps their times. Radians.
std::vector<double> smooth_opening(const std::vector<BodyPose>& poses);

}  // namespace clamshell
