// SPDX-License-Identifier: Apache-2.0
/// What the coach knows after one frame: everything that a page, an overlay or a report shows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "body/body_pose.h"
#include "fit/closed_body.h"
#include "form/verdict.h"
#include "form/viewpoint.h"
#include "picture/frame.h"
#include "pose/keypoints.h"
#include "repetition/repetition.h"

namespace clamshell {

struct JudgedRepetition {
  Repetition repetition;
  Verdict verdict;
  std::optional<Side> working_leg{};  ///< none where a sensor felt it and nobody said which leg wears it
};

/// How the person lies, and what is to be said of it.
struct LyingPosture {
  std::optional<Side> lying_on;    ///< none where a sensor can't tell before the first lift
  std::optional<ClosedBody> body;  ///< none where a sensor feels the movement
  Verdict verdict;
  std::optional<Viewpoint> view() const {
    if (!body) return std::nullopt;
    return Viewpoint{body->azimuth.value, body->elevation.value, body->camera_distance};
  }
};

/// What a phone in the band is to the camera that leads the session.
enum class BandSensor {
  waiting,         ///< felt, but the two have not yet seen and felt the same movement
  joined,          ///< they have: the opening is measured by both
  other_movement,  ///< they have not, although somebody moved: it is left out
};

/// Holds no picture: what keeps it keeps none.
struct Feedback {
  Seconds time{};  ///< of the frame, or of what the sensor felt last
  Keypoints keypoints;
  std::optional<BodyPose> pose;       ///< nothing while unseen or not yet lying on the side
  std::optional<LyingPosture> lying;  ///< while the body lies where it was calibrated
  Phase phase{};
  bool armed{};  ///< lying on the side, knees together and still: from now on repetitions count
  int count{};
  std::optional<std::string> obstacle{};    ///< why a sensor feels no clamshell yet; pictures tell that by themselves
  std::optional<BandSensor> sensor{};       ///< beside a camera; nothing while no phone is felt
  std::vector<JudgedRepetition> completed;  ///< by this frame; several only where a calibration came late
  std::vector<BodyPose> earlier;            ///< poses of frames before that became known only now, in the order of time
};

/// The feedback beside its picture, for whoever draws on it.
struct CoachedFrame {
  Frame frame;
  Feedback feedback;
};

/// What only the end of a recording tells.
struct Ending {
  std::vector<JudgedRepetition> completed;  ///< cut off, or of somebody who never held the set-up still
  std::vector<BodyPose> earlier;
};

}  // namespace clamshell
