// SPDX-License-Identifier: Apache-2.0
/// A keypoint as a vector of the picture: pixels, x right, y down.
#pragma once

#include <Eigen/Core>

#include "pose/keypoints.h"

namespace clamshell {

inline Eigen::Vector2d place_of(const Keypoint& keypoint) { return {keypoint.x.value, keypoint.y.value}; }

}  // namespace clamshell
