// SPDX-License-Identifier: Apache-2.0
/// Which parts of the body lie outside the picture, as far as the network says where they would be.
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

}  // namespace clamshell
