// SPDX-License-Identifier: Apache-2.0
/// Which leg lies on top, by the heights of the hips in all pictures so far.
#pragma once

#include <algorithm>

#include "body/body_pose.h"
#include "pose/keypoints.h"

namespace clamshell {

class TopLeg {
 public:
  void add(const Keypoints& keypoints) {
    if (!keypoints.seen) return;
    const Keypoint &left = keypoints[Landmark::left_hip], &right = keypoints[Landmark::right_hip];
    left_above_right_ += (right.y - left.y) * std::min(left.confidence, right.confidence);
  }
  Side side() const { return left_above_right_ > Pixels{0} ? Side::left : Side::right; }

 private:
  Pixels left_above_right_;
};

}  // namespace clamshell
