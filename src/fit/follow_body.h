// SPDX-License-Identifier: Apache-2.0
/// Keypoints over time in, poses of the body out: calibrates while the closed set-up is held, then tracks each frame.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <vector>

#include "fit/calibration.h"
#include "fit/closed_body.h"
#include "fit/landmark_scatter.h"
#include "fit/learned_body.h"
#include "fit/steady_camera.h"
#include "fit/track_posture.h"

namespace clamshell {

struct KnownBody {
  std::optional<Metres> height;  ///< nothing: kAverageHeight is assumed
  std::optional<Side> lying_on;  ///< nothing: seen from the picture
};

class BodyFollower {
 public:
  /// learned: nothing = by geometry alone, with wider standard deviations.
  explicit BodyFollower(const KnownBody& known, std::shared_ptr<const LearnedBody> learned = nullptr)
      : known_(known), learned_(std::move(learned)) {}

  /// The poses that became known with these keypoints, in the order of time: none while the person is unseen, out of
  /// place or not yet calibrated; at the calibration also those of the still moments before, of the first one on a side
  /// all those that waited for it; otherwise this one.
  std::vector<BodyPose> add(const Keypoints& keypoints);
  /// The recording ends: if the set-up was never held still, calibrates on the moment nearest to it and gives the
  /// poses of all that was seen.
  std::vector<BodyPose> finish();

  /// The posture may have changed: the next still moment with the knees together is calibrated anew.
  void look_anew() { tracker_.reset(); }

  /// The body lies where it was calibrated.
  bool in_place() const { return tracker_.has_value(); }
  /// The newest calibration, or nothing if the person was never seen lying on the side with the knees together.
  const std::optional<Calibration>& calibration() const { return calibration_; }
  /// How the person lies there, and from where the camera sees it; nothing without a calibration.
  const std::optional<ClosedBody>& closed_body() const { return closed_body_; }
  /// How often calibrated; with each one the opening has a new zero.
  int calibrations() const { return calibrations_; }

 private:
  /// A calibration that could be, and how far it is from being beyond doubt (1 = just so).
  struct Candidate {
    Calibration calibration;
    BodyPoints closed;  ///< the posture in the picture
    double doubt{};
  };
  std::optional<Candidate> try_calibration(const std::vector<Keypoints>& closed) const;
  std::vector<BodyPose> adopt(const Candidate& candidate, Seconds from);
  std::optional<BodyPose> track(const Keypoints& keypoints);
  BodyPose corrected(const BodyPose& fitted, const BodyPoints& points) const;
  LandmarkScatter scatter_until(Seconds time, Side lying_on) const;
  std::vector<BodyPose> look_for_set_up(const Keypoints& keypoints);

  KnownBody known_;
  std::shared_ptr<const LearnedBody> learned_;
  std::deque<Keypoints> waiting_;  ///< seen since the newest pose and not yet explained by a calibration
  Seconds last_attempt_{-1};
  std::optional<Candidate> best_;  ///< since the person was last lost
  Seconds best_since_{};           ///< when the first candidate came
  std::optional<Calibration> calibration_;
  std::optional<ClosedBody> closed_body_;
  std::optional<PostureTracker> tracker_;  ///< while the body lies where it was calibrated
  LandmarkScatter scatter_;                ///< since the calibration's first frame
  BodyPoints closed_{};                    ///< the calibrated posture in the picture
  std::optional<SteadyCamera> camera_;     ///< since that posture
  Seconds well_since_{};                   ///< last time that the body lay there and no more closed than closed
  Seconds known_since_{};                  ///< last time that it was known whether the knee is open
  Seconds on_side_since_{};                ///< last time that the person did not seem to lie on the other side
  int calibrations_{};
};

}  // namespace clamshell
