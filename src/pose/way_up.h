// SPDX-License-Identifier: Apache-2.0
/// Finds which way up a picture is from an opening knee: a knee rises, and the floor keeps the other one from
/// sinking.
#pragma once

#include <array>
#include <deque>
#include <optional>

#include "pose/keypoints.h"

namespace clamshell {

class WayUp {
 public:
  void add(const Keypoints& keypoints);

  /// By how many quarters the pictures have to be turned clockwise to stand upright, 0..3; nothing as long as no knee
  /// was seen to open, or knees opened more than one way.
  std::optional<int> quarter_turns() const;

 private:
  std::deque<Keypoints> recent_;
  std::array<int, 4> opened_{};  ///< pictures in which a knee was open, by the turn that would make it rise
};

}  // namespace clamshell
