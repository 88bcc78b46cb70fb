// SPDX-License-Identifier: Apache-2.0
/// The whole result of one video or motion recording: what `clamshell analyze` writes, field for field.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "body/set_up.h"
#include "coach/feedback.h"
#include "exercise/exercise.h"

namespace clamshell {

/// Of a motion recording, frames are the sensor's readings, and there is no width and height.
struct VideoFacts {
  std::filesystem::path path;
  Seconds duration;
  double fps{};
  int frames{}, width{}, height{};
  bool truncated{};  ///< the file ended in the middle; what is there was analysed
};

struct LyingPerson {
  std::optional<Side> lying_on;  ///< nothing where repetitions were done on both sides, or a sensor can't know
  Metres height;
  bool height_given{};
  std::optional<Side> working_leg() const { return lying_on ? std::optional(other(*lying_on)) : std::nullopt; }
};

/// Of both sides, that of the side with most of the repetitions.
struct View {
  Measured<Radians> azimuth;          ///< 0 = straight in front, + towards the feet
  Measured<Radians> elevation;        ///< above the horizon
  std::optional<std::string> advice;  ///< how to move the camera, and which criteria that would make judgeable
};

struct Setup {
  bool passed{};    ///< held with the knees together and still, and nothing wrong found
  SetUp measured;   ///< of both sides, on the one with most of the repetitions
  Verdict verdict;  ///< of both sides, everything wrong on either
};

/// Processor time of decoding and of pose, which run on threads of their own; the others as the clock on the wall says.
struct Timing {
  Seconds total, decode, pose, fit, rest;
};

/// One frame of the series; no pose where the person was unseen.
struct Sample {
  Seconds time;
  std::optional<BodyPose> pose;
};

struct Analysis {
  VideoFacts video;
  std::optional<LyingPerson> person;  ///< nothing if nobody was seen lying on the side, or no clamshell was felt
  std::optional<View> view;           ///< none where a sensor felt the movement and no camera saw it
  Setup setup;
  std::vector<JudgedRepetition> repetitions;
  std::vector<Sample> series;
  std::optional<std::string> remark;  ///< a sentence, e.g. why no repetition was counted
  Timing timing;
  Exercise exercise;  ///< what it was judged by, and in whose words a report tells it; not written itself
};

}  // namespace clamshell
