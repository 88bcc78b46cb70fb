// SPDX-License-Identifier: Apache-2.0
/// Why a video gave nothing to count, in a sentence for the user.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>

#include "body/body_pose.h"
#include "pose/keypoints.h"
#include "session/out_of_view.h"

namespace clamshell {

/// Remembers from all frames only what it takes to explain; a fixed size for a video of any length.
class Explanation {
 public:
  void add(const Keypoints& keypoints);
  void add(const BodyPose& pose);

  /// Hips or knees were mostly outside the picture: what the network makes up for them must not be measured.
  bool is_cut_off() const;
  /// Nobody, nobody lying on the side, or not enough of the body was in view for anything to be measured.
  std::string why_nothing_was_measured(const std::filesystem::path& video) const;
  /// Somebody lay on the side, but no repetition came.
  std::string why_nothing_was_counted() const;

 private:
  int frames_{}, seen_{}, lying_{};
  std::array<int, kPartCount> out_of_view_{};  ///< frames, of those with somebody seen
  Radians widest_opening_{};
};

}  // namespace clamshell
