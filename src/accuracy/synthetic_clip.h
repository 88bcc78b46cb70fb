// SPDX-License-Identifier: Apache-2.0
/// A made-up clip of two clean repetitions with an analysis that is right in everything.
#pragma once

#include "accuracy/truth.h"
#include "coach/analysis.h"

namespace clamshell {

struct SyntheticClip {
  Truth truth;
  Analysis analysis;
};

/// Repetitions from 1 to 4 s and from 5 to 8 s at 15 frames a second; every standard deviation is 1 degree or 1 cm.
inline SyntheticClip synthetic_clip() {
  constexpr int kFps = 15, kFrames = 9 * kFps;
  SyntheticClip clip;
  clip.truth.working_leg = Side::right;
  clip.analysis.person = LyingPerson{.lying_on = Side::left, .height = Metres{1.7}, .height_given = false};
  for (int frame = 0; frame < kFrames; ++frame) {
    const Seconds time{static_cast<double>(frame) / kFps};
    const TrueFrame truth{.time = time,
                          .opening = from_degrees(frame % 40),
                          .pelvis_roll = from_degrees(frame % 3),
                          .feet_gap = Metres{0.001 * (frame % 5)},
                          .bottom_knee_lift = Metres{0.001 * (frame % 7)}};
    clip.truth.frames.push_back(truth);
    BodyPose pose;
    pose.time = time;
    pose.opening = {truth.opening, from_degrees(1)};
    pose.pelvis_roll = {truth.pelvis_roll, from_degrees(1)};
    pose.feet_gap = {truth.feet_gap, Metres{0.01}};
    pose.bottom_knee_lift = {truth.bottom_knee_lift, Metres{0.01}};
    clip.analysis.series.push_back({time, pose});
  }
  for (const int number : {1, 2}) {
    const Seconds start{4.0 * number - 3};
    const TrueRepetition truth{.start = start,
                               .hold_start = start + Seconds{1},
                               .hold_end = start + Seconds{2},
                               .end = start + Seconds{3},
                               .lift = Seconds{1},
                               .hold = Seconds{1},
                               .lower = Seconds{1},
                               .peak_opening = from_degrees(45),
                               .pelvis_roll_change = from_degrees(2),
                               .feet_gap = Metres{0.004},
                               .bottom_knee_lift = Metres{0.006},
                               .faults = {}};
    clip.truth.repetitions.push_back(truth);
    JudgedRepetition judged;
    judged.repetition.number = number;
    judged.repetition.start = truth.start;
    judged.repetition.peak = truth.hold_start;
    judged.repetition.end = truth.end;
    judged.repetition.peak_opening = {truth.peak_opening, from_degrees(1)};
    judged.repetition.poses.resize(2);
    judged.repetition.poses.back().pelvis_roll_change.value = truth.pelvis_roll_change;
    clip.analysis.repetitions.push_back(judged);
  }
  return clip;
}

}  // namespace clamshell
