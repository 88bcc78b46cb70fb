// SPDX-License-Identifier: Apache-2.0
/// Why a video gave nothing to count, or a live picture gives nothing to measure yet, in a sentence for the user.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>

#include "body/body_pose.h"
#include "coach/out_of_view.h"
#include "form/verdict.h"
#include "picture/orientation.h"
#include "pose/keypoints.h"
#include "pose/way_up.h"

namespace clamshell {

/// What the user said of the video.
struct SaidOfVideo {
  std::optional<Side> working_leg{};  ///< that is on top
  Correction correction{};            ///< that the pictures already had
};

/// Remembers from all frames only what it takes to explain; a fixed size for a video of any length.
class Explanation {
 public:
  explicit Explanation(const SaidOfVideo& said = {}) : said_(said) {}

  void add(const Keypoints& keypoints);
  void add(const BodyPose& pose);

  /// Whatever was measured, it was not what is there: hips or knees were mostly outside the picture, where the network
  /// makes them up, or the picture is not upright.
  bool is_to_be_refused() const;
  /// Nobody, nobody lying on the side, not enough of the body in view, or a picture or camera in the wrong place.
  std::string why_nothing_was_measured(const std::filesystem::path& video) const;
  /// Somebody lay on the side, but no repetition came.
  std::string why_nothing_was_counted(const Verdict& set_up) const;

 private:
  bool is_cut_off() const;
  /// By how many quarters the film has to be turned clockwise.
  int missing_quarter_turns() const { return way_up_.quarter_turns().value_or(0); }

  SaidOfVideo said_;
  int frames_{}, seen_{}, lying_{}, on_working_leg_{}, from_head_end_{};
  WayUp way_up_;
  std::array<int, kPartCount> out_of_view_{};  ///< frames, of those with somebody seen
  Radians widest_opening_{};
  int poses_{}, unknown_openings_{};
};

/// Of a live picture in which the body is not yet measured, to the person in it. The most basic want comes first:
/// somebody to be seen, the whole body in the picture, lying on the side, knees together and still.
std::string what_is_missing(const Keypoints& keypoints);

}  // namespace clamshell
