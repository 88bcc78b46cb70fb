// SPDX-License-Identifier: Apache-2.0
/// The path from a picture to what the coach knows: a live camera and a recorded file both run this.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <span>
#include <vector>

#include "coach/feedback.h"
#include "coach/live_senses.h"
#include "exercise/exercise.h"
#include "fit/follow_body.h"
#include "picture/same_size.h"
#include "picture/stuck_picture.h"
#include "pose/check_plausibility.h"
#include "pose/follow_person.h"
#include "pose/repair_swaps.h"

namespace clamshell {

struct CoachSettings {
  std::filesystem::path networks;  ///< folder of the npm package @mediapipe/pose
  std::filesystem::path learned;   ///< folder learned/
  Model model = kDefaultModel;
  int threads = 1;         ///< frames seen side by side
  BeginLook begin_look{};  ///< where others do the looking: networks and threads are not used
  KnownBody known;
  Exercise exercise;
  std::array<Radians, 2> own_best{};  ///< largest opening so far, by working leg
};

class Coach {
 public:
  /// Throws UserError.
  explicit Coach(const CoachSettings& settings);

  /// Takes a frame in and begins to look at it. Fewer than kCropLag are under way.
  void begin(const Frame& frame);
  /// How many were begun and not taken.
  int under_way() const { return person_.under_way(); }
  /// Waits until the oldest frame under way was looked at; gives the feedback on it.
  CoachedFrame take();
  /// The feedback on this frame; none is under way.
  CoachedFrame add(const Frame& frame) { return begin(frame), take(); }
  /// What a phone in the band feels beside the camera: readings in the order of time, which the next frames know of.
  /// Their clock is within LiveSenses::kClocksApart of the frames'.
  void feel(std::span<const MotionSample> samples) { senses_.feel(samples); }
  /// The posture may have changed: it is measured anew at the next still moment with the knees together.
  void look_anew() { body_.look_anew(); }
  /// After the last frame was taken.
  Ending end();

  /// How the person lay on that side, as last measured; nothing where the knees were never seen together there.
  const std::optional<LyingPosture>& lying_on(Side side) const { return lying_.at(index_of(side)); }
  Seconds seeing() const { return person_.busy(); }  ///< processor time spent in pose
  Seconds fitting() const { return fitting_; }       ///< time spent in fit

 private:
  void take_calibration();
  std::optional<LyingPosture>& lying_now() { return lying_.at(index_of(body_.calibration()->lying_on)); }

  SameSize same_size_;  ///< one camera and one body through a whole set, whatever size the pictures have
  PersonFollower person_;
  StuckPicture stuck_;
  SwapRepair swaps_;
  PlausibilityCheck plausibility_;
  BodyFollower body_;
  LiveSenses senses_;
  Exercise exercise_;
  std::array<std::optional<LyingPosture>, 2> lying_;  ///< by the side lain on, as last measured
  Seconds fitting_{};
  int calibrations_{};
};

}  // namespace clamshell
