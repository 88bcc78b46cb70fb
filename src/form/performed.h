// SPDX-License-Identifier: Apache-2.0
/// A made-up repetition with known faults, for this room's tests.
#pragma once

#include <algorithm>

#include "body/minimum_jerk.h"
#include "exercise/clamshell_exercise.h"
#include "form/viewpoint.h"
#include "repetition/repetition.h"

namespace clamshell {

constexpr Viewpoint kFront{.azimuth = {}, .elevation = from_degrees(8)};
constexpr Viewpoint kRaisedFront{.azimuth = {}, .elevation = from_degrees(35)};

/// A slow, whole, clean repetition, every quantity known for certain; its faults are largest at the peak.
struct Performed {
  double opening_deg = 42, roll_deg = 0, feet_gap_m = 0, knee_lift_m = 0, sway_m = 0;
  double lift_s = 1.2, hold_s = 1.6, lower_s = 1.3;
  double opening_stddev_deg = 1, roll_stddev_deg = 1, feet_gap_stddev_m = 0.003, knee_lift_stddev_m = 0.003;
  bool cut_off = false;
  double fps = 30;
};

/// Of minimum jerk up and down; lift and lower are what is seen of them outside the top tenth.
inline Repetition repetition(const Performed& p) {
  constexpr double kTurning = minimum_jerk::kTenth / (1 - minimum_jerk::kTenth);
  Repetition r{.number = 1,
               .start = Seconds{10},
               .peak = Seconds{10 + p.lift_s + 0.5 * p.hold_s},
               .end = Seconds{10 + p.lift_s + p.hold_s + p.lower_s},
               .hold_start = Seconds{10 + p.lift_s},
               .hold_end = Seconds{10 + p.lift_s + p.hold_s},
               .stop = {Seconds{std::max(0.0, p.hold_s - kTurning * (p.lift_s + p.lower_s))}, Seconds{}},
               .cut_off = p.cut_off,
               .peak_opening = {from_degrees(p.opening_deg), from_degrees(p.opening_stddev_deg)},
               .poses = {}};
  const int frames = static_cast<int>((r.end - r.start).value * p.fps);
  for (int frame = 0; frame <= frames; ++frame) {
    const Seconds time = r.start + Seconds{frame / p.fps};
    const double open = time < r.hold_start ? minimum_jerk::way((time - r.start) / r.lift())
                        : time > r.hold_end ? minimum_jerk::way((r.end - time) / r.lower())
                                            : 1;
    BodyPose pose;
    pose.time = time;
    pose.opening = {open * from_degrees(p.opening_deg), from_degrees(p.opening_stddev_deg)};
    pose.pelvis_roll_change = {open * from_degrees(p.roll_deg), from_degrees(p.roll_stddev_deg)};
    pose.feet_gap = {Metres{open * p.feet_gap_m}, Metres{p.feet_gap_stddev_m}};
    pose.bottom_knee_lift = {Metres{open * p.knee_lift_m}, Metres{p.knee_lift_stddev_m}};
    pose.trunk_sway = {Metres{open * p.sway_m}, Metres{0.01}};
    r.poses.push_back(pose);
  }
  return r;
}

}  // namespace clamshell
