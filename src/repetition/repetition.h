// SPDX-License-Identifier: Apache-2.0
/// One repetition: the knee leaves the closed pose, rises, is held, and comes back.
#pragma once

#include <vector>

#include "body/body_pose.h"
#include "geometry/units.h"

namespace clamshell {

enum class Phase { closed, lift, hold, lower };

struct Repetition {
  int number{};                  ///< from 1
  Seconds start, peak, end;      ///< leaves closed, middle of the time above 90 % of the opening, closed again
  Seconds hold_start, hold_end;  ///< within 10 % of the peak opening
  Measured<Seconds> stop;        ///< of the hold, what a movement that turns without a stop would not have spent there
  bool cut_off{};                ///< the recording ended after the knee had come at least half-way back
  Measured<Radians> peak_opening;
  std::vector<BodyPose> poses;  ///< from start to end, seen ones only

  /// Of the last pose: what comes after it is foreseen.
  Seconds seen_until() const { return poses.empty() ? end : poses.back().time; }
  Seconds lift() const { return hold_start - start; }
  Seconds hold() const { return hold_end - hold_start; }
  Seconds lower() const { return end - hold_end; }
};

/// How far the pelvis rolled away from where it was at the start of a repetition: the change of largest size since the
/// first pose, + = backwards; its variance is the mean of the frames', weighted by the square of their change. Not a
/// number without a pose.
Measured<Radians> largest_pelvis_roll_change(const std::vector<BodyPose>& poses);

}  // namespace clamshell
