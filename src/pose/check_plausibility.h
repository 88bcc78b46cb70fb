// SPDX-License-Identifier: Apache-2.0
/// Marks as unseen what no body can do, however confident the network is.
///
/// Held against the person's own last seconds, because the picture's scale is not known: the trunk's length, the
/// lengths of thighs and shanks, the order of the hips, and jumps from frame to frame.
#pragma once

#include <Eigen/Core>
#include <deque>

#include "pose/keypoints.h"

namespace clamshell {

class PlausibilityCheck {
 public:
  /// Frames in the order of time; `seen` becomes false where the skeleton has collapsed, flipped or jumped.
  Keypoints check(const Keypoints& keypoints);

 private:
  struct Shape {
    Seconds time;
    double trunk{}, legs{};  ///< pixels in the picture
    double hips_down{};      ///< left hip below the right one, pixels
    Eigen::Vector2d centre;  ///< of shoulders and hips, pixels
  };
  static Shape shape_of(const Keypoints& keypoints);
  bool plausible(const Shape& shape) const;

  std::deque<Shape> recent_;  ///< all shapes of the last seconds, plausible or not: the majority is the person
};

}  // namespace clamshell
