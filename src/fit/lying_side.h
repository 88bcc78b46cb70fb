// SPDX-License-Identifier: Apache-2.0
/// Which side the person lies on, if any.
#pragma once

#include <optional>

#include "body/body_pose.h"
#include "pose/keypoints.h"

namespace clamshell {

/// Side-lying puts one shoulder and one hip above the other, seen from any direction near the horizon; standing,
/// sitting and lying on the back do not. The picture is taken to be upright.
std::optional<Side> lying_side(const Keypoints& keypoints);

}  // namespace clamshell
