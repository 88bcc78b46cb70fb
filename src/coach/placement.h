// SPDX-License-Identifier: Apache-2.0
/// Why a live picture gives nothing to measure yet, in a sentence for the person in it.
#pragma once

#include <string>

#include "pose/keypoints.h"

namespace clamshell {

/// Of a picture in which the body is not yet measured. The most basic want comes first: somebody to be seen, the whole
/// body in the picture, lying on the side, knees together and still.
std::string what_is_missing(const Keypoints& keypoints);

}  // namespace clamshell
