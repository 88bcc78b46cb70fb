// SPDX-License-Identifier: Apache-2.0
/// Whether the camera stands at the head's end, where trunk and head hide the legs.
#pragma once

#include "pose/keypoints.h"

namespace clamshell {

/// The trunk points at the camera, shoulders first: it is shorter than the shoulders are wide, and they are wider than
/// the hips by more than a body is.
bool is_seen_from_head_end(const Keypoints& keypoints);

}  // namespace clamshell
