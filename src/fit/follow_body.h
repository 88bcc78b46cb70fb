// SPDX-License-Identifier: Apache-2.0
/// Keypoints over time in, poses of the body out: calibrates while the closed set-up is held, then tracks each frame.
#pragma once

#include <deque>
#include <optional>
#include <vector>

#include "fit/calibration.h"
#include "fit/track_posture.h"

namespace clamshell {

struct KnownBody {
  std::optional<Metres> height;  ///< nothing: an average height is assumed
  std::optional<Side> lying_on;  ///< nothing: seen from the picture
};

constexpr Metres kAssumedHeight{1.70};

class BodyFollower {
 public:
  explicit BodyFollower(const KnownBody& known) : known_(known) {}

  /// The poses that became known with these keypoints, in the order of time: none while the person is unseen, out of
  /// place or not yet calibrated; at the calibration also those of the still moments before; otherwise this one.
  std::vector<BodyPose> add(const Keypoints& keypoints);
  /// The recording ends: if the set-up was never held still, calibrates on the moment nearest to it and gives the
  /// poses of all that was seen.
  std::vector<BodyPose> finish();

  /// The newest calibration, or nothing if the person was never seen lying on the side with the knees together.
  const std::optional<Calibration>& calibration() const { return calibration_; }

 private:
  bool calibrate_on(const std::vector<Keypoints>& closed, double most_wobble);
  std::optional<BodyPose> track(const Keypoints& keypoints);
  void look_for_set_up(const Keypoints& keypoints);

  KnownBody known_;
  std::deque<Keypoints> waiting_;  ///< seen but not yet explained by a calibration
  Seconds last_attempt_{-1};
  std::optional<Calibration> calibration_;
  std::optional<PostureTracker> tracker_;  ///< while the body lies where it was calibrated
  BodyPoints closed_{};                    ///< the calibrated posture in the picture
  std::optional<Seconds> out_of_place_since_;
};

}  // namespace clamshell
