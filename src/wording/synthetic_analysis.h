// SPDX-License-Identifier: Apache-2.0
/// A made-up set of five repetitions with faults, doubts and a gap in the view: what reports are tried on.
#pragma once

#include <algorithm>
#include <cmath>
#include <numbers>

#include "coach/analysis.h"
#include "exercise/clamshell_exercise.h"

namespace clamshell {

inline BodyPose synthetic_pose(Seconds time, Radians opening) {
  BodyPose pose;
  pose.time = time;
  pose.opening = {opening, from_degrees(2.1)};
  pose.pelvis_roll = {0.2 * opening, from_degrees(2.8)};
  pose.hip_flexion = {from_degrees(46), from_degrees(3)};
  pose.knee_flexion = {from_degrees(85), from_degrees(3)};
  pose.feet_gap = {Metres{0.004}, Metres{0.006}};
  pose.bottom_knee_lift = {Metres{0.002}, Metres{0.005}};
  pose.pelvis_roll_change = {0.2 * opening, from_degrees(2.5)};
  pose.trunk_sway = {Metres{0.013}, Metres{0.009}};
  return pose;
}

/// Knees too straight, head out of sight, the stacking of the hips a close call.
inline Setup synthetic_setup() {
  Setup setup;
  setup.measured = {.trunk_roll = {from_degrees(11), from_degrees(4)},
                    .pelvis_roll = {from_degrees(7), from_degrees(4)},
                    .hip_flexion = {from_degrees(46), from_degrees(5)},
                    .knee_flexion = {from_degrees(22), from_degrees(6)},
                    .feet_gap = {Metres{0.01}, Metres{0.008}},
                    .head_height = {Metres{0}, Metres{INFINITY}},
                    .top_hand_height = {Metres{0.03}, Metres{0.02}}};
  setup.verdict.findings = {{CriterionId::knees_not_bent, 22, 6, 40, "deg", 0.99, "Bend your knees comfortably."}};
  setup.verdict.not_judged = {{CriterionId::hips_not_stacked, WhyNotJudged::too_uncertain},
                              {CriterionId::head_unsupported, WhyNotJudged::unseen}};
  return setup;
}

/// Seconds 2, 6, 10, ...: a bell of 3 s that opens to the repetition's peak.
inline Analysis synthetic_analysis() {
  constexpr int kRepetitions = 5, kFps = 15;
  constexpr double kPeriod = 4, kLength = 3;
  const auto peak_of = [](int i) { return from_degrees(i == 3 ? 21 : 40 + 2 * i); };

  Analysis a;
  a.exercise = clamshell_exercise();
  a.video = {.path = "living room <b>&\"set 1\".mp4",
             .duration = Seconds{23},
             .fps = kFps,
             .frames = 23 * kFps,
             .width = 640,
             .height = 480,
             .truncated = false};
  a.person = LyingPerson{.lying_on = Side::left, .height = Metres{1.7}, .height_given = false};
  a.view.emplace();
  a.view->azimuth = {from_degrees(-12), from_degrees(4)};
  a.view->elevation = {from_degrees(18), from_degrees(3)};
  a.view->advice = "Put the camera nearer to the foot end; then it shows whether the hips stay stacked.";
  a.setup = synthetic_setup();

  for (int frame = 0; frame < a.video.frames; ++frame) {
    const Seconds time{static_cast<double>(frame) / kFps};
    const int i = static_cast<int>((time.value - 2) / kPeriod);
    const double since = time.value - 2 - i * kPeriod;
    const bool moving = since > 0 && since < kLength && i < kRepetitions;
    const double bell = moving ? std::pow(std::sin(std::numbers::pi * since / kLength), 2) : 0;
    const bool unseen = time > Seconds{13.2} && time < Seconds{13.9};
    a.series.push_back(
        {time, unseen ? std::nullopt : std::optional{synthetic_pose(time, bell * peak_of(std::max(i, 0)))}});
  }

  for (int i = 0; i < kRepetitions; ++i) {
    const Seconds start{2 + i * kPeriod};
    JudgedRepetition judged;
    judged.working_leg = Side::right;
    judged.repetition = {.number = i + 1,
                         .start = start,
                         .peak = start + Seconds{1.5},
                         .end = start + Seconds{kLength},
                         .hold_start = start + Seconds{1.2},
                         .hold_end = start + Seconds{1.8},
                         .stop = {Seconds{0.1}, Seconds{0.05}},
                         .cut_off = i == 4,
                         .peak_opening = {peak_of(i), from_degrees(2.1)},
                         .poses = {}};
    for (const Sample& sample : a.series)
      if (sample.pose && sample.time >= judged.repetition.start && sample.time <= judged.repetition.end)
        judged.repetition.poses.push_back(*sample.pose);
    judged.verdict.not_judged = {{CriterionId::feet_apart, WhyNotJudged::view}};
    a.repetitions.push_back(judged);
  }
  a.repetitions[1].verdict.findings = {
      {CriterionId::pelvis_rolled_back, 14.2, 2.8, 8, "deg", 0.97, "Keep your hips stacked."},
      {CriterionId::lowered_too_fast, 0.35, 0.03, 0.6, "s", 0.99, "Lower the knee slowly."},
      {CriterionId::no_hold, 0.1, 0.03, 0.35, "s", 0.99, "Squeeze for a moment at the top."}};
  a.repetitions[2].verdict.not_judged.push_back({CriterionId::no_hold, WhyNotJudged::too_uncertain});
  a.repetitions[3].verdict.findings = {
      {CriterionId::partial_range, 21, 2.1, 28, "deg", 0.98, "Open the knee a little higher."}};
  a.timing = {Seconds{6}, Seconds{0.4}, Seconds{5.2}, Seconds{0.3}, Seconds{0.1}};
  return a;
}

}  // namespace clamshell
