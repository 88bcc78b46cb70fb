// SPDX-License-Identifier: Apache-2.0
/// Puts left and right back where they were when the network mistakes one for the other.
///
/// Limbs lie on each other in a clamshell, and the network then swaps their names for some frames. A person at rest
/// stays put: the bottom leg, hips and shoulders keep their places and the top knee only ever moves away from the
/// bottom one. So each pair is swapped back if that brings it clearly nearer to where it has been.
#pragma once

#include <array>
#include <optional>

#include "pose/keypoints.h"

namespace clamshell {

class SwapRepair {
 public:
  /// Frames in the order of time; unseen ones are passed through.
  Keypoints repair(const Keypoints& seen);

 private:
  using Places = std::array<Eigen::Vector2d, kLandmarkCount>;
  std::optional<Places> usual_;  ///< pixels: where each landmark has been, by and large
  Seconds last_{};
  std::array<Seconds, 3> swapped_since_{};  ///< by pair of limbs; how long the network has insisted
};

}  // namespace clamshell
