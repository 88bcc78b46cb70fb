// SPDX-License-Identifier: Apache-2.0
/// Draws the 33 landmarks and the limbs between them; what the network is unsure of is fainter.
#pragma once

#include <span>

#include "body/body_pose.h"
#include "pose/keypoints.h"
#include "report/canvas.h"

namespace clamshell {

constexpr Colour kFaultColour{1.00, 0.12, 0.30};
constexpr Colour kTopLegColour{1.00, 0.58, 0.10}, kBottomLegColour{0.25, 0.72, 1.00}, kTrunkColour{0.96, 0.96, 0.93};

/// Joints at fault are larger and in a colour of their own. Nothing if nobody is seen.
void draw_skeleton(const Canvas& canvas, const Keypoints& keypoints, Side top_leg,
                   std::span<const Landmark> at_fault = {});

}  // namespace clamshell
