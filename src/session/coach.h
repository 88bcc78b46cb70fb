// SPDX-License-Identifier: Apache-2.0
/// The path from a picture to what the coach knows: a live camera and a recorded file both run this.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <vector>

#include "exercise/exercise.h"
#include "fit/follow_body.h"
#include "pose/check_plausibility.h"
#include "pose/follow_person.h"
#include "pose/repair_swaps.h"
#include "repetition/count_repetitions.h"
#include "session/feedback.h"
#include "video/same_size.h"
#include "video/stuck_picture.h"

namespace clamshell {

struct CoachSettings {
  std::filesystem::path networks;  ///< folder of the npm package @mediapipe/pose
  std::filesystem::path learned;   ///< folder learned/
  Model model = Model::full;
  int threads = 1;  ///< frames seen side by side; 1: add() answers on the frame it was given
  KnownBody known;
  Exercise exercise;
  std::array<Radians, 2> own_best{};  ///< largest opening so far, by working leg
};

class Coach {
 public:
  /// Throws BadNetwork, BadPerceptrons.
  explicit Coach(const CoachSettings& settings);

  /// Takes a frame in; gives the feedback on the oldest one that is finished.
  std::optional<Feedback> add(const Frame& frame);
  /// The posture may have changed: it is measured anew at the next still moment with the knees together.
  void look_anew() { body_.look_anew(); }
  /// After the last frame: the feedback on those still under way, one a call, then nothing.
  std::optional<Feedback> finish();
  /// After finish() gave nothing.
  Ending end();

  /// The newest camera and body; nothing as long as nobody lay on the side with the knees together.
  const std::optional<Calibration>& calibration() const { return body_.calibration(); }
  /// How the person lies, and from where the camera sees it; known with the calibration.
  const std::optional<ClosedBody>& closed_body() const { return body_.closed_body(); }
  /// Of the set-up; known with the calibration.
  Verdict set_up_verdict() const;
  Seconds seeing() const { return person_.busy(); }  ///< processor time spent in pose
  Seconds fitting() const { return fitting_; }       ///< time spent in fit

 private:
  Feedback coach(const Sighting& sighting);
  LyingPosture lying_posture() const;
  std::vector<JudgedRepetition> judged(const std::vector<BodyPose>& poses);
  JudgedRepetition judged(const Repetition& repetition);

  SameSize same_size_;  ///< one camera and one body through a whole set, whatever size the pictures have
  PersonFollower person_;
  StuckPicture stuck_;
  SwapRepair swaps_;
  PlausibilityCheck plausibility_;
  BodyFollower body_;
  RepetitionCounter counter_;
  Exercise exercise_;
  std::array<Radians, 2> own_best_;    ///< largest opening so far, by working leg
  std::optional<LyingPosture> lying_;  ///< as last calibrated
  Seconds fitting_{};
  int calibrations_{};
};

}  // namespace clamshell
