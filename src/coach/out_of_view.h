// SPDX-License-Identifier: Apache-2.0
/// What of the body the camera can't see: parts outside the picture, as far as the network says where they would be,
/// and legs behind trunk and head.
#pragma once

#include <array>
#include <cstddef>
#include <string>

#include "pose/keypoints.h"

namespace clamshell {

enum Part { kHead, kShoulders, kHips, kKnees, kFeet, kPartCount };
/// "head", "shoulders", "hips", "knees", "feet", in the language of the thread.
std::string part_in_words(std::size_t part);

/// By Part; of two, the upper one counts: somebody who lies on the side has the working side on top.
std::array<bool, kPartCount> out_of_view(const Keypoints& keypoints);

/// Whether the camera stands at the head's end, where trunk and head hide the legs: the trunk points at the camera,
/// shoulders first: it is shorter than the shoulders are wide, and they are wider than the hips by more than a body is.
bool is_seen_from_head_end(const Keypoints& keypoints);

}  // namespace clamshell
