// SPDX-License-Identifier: Apache-2.0
/// When a repetition rises, holds and sinks, told from all of its poses at once.
///
/// Least squares (Levenberg-Marquardt, robust as Huber's) of rest, rise, hold, fall, rest, where rise and fall are of
/// minimum jerk (body/minimum_jerk.h). Single crossings of a level err twice as much, because near the peak and near
/// closed the knee hardly moves.
#pragma once

#include <vector>

#include "body/body_pose.h"

namespace clamshell {

struct Course {
  Seconds start, rise, hold, fall;
  Radians closed, height;  ///< opening at rest, and of the hold above it

  /// Within 10 % of the peak (docs/result-format.md).
  Seconds hold_start() const;
  Seconds hold_end() const;
  Seconds end() const { return start + rise + hold + fall; }
  Radians opening(Seconds time) const;
};

/// guess: where to start from. poses: from rest to rest, in the order of time.
Course fit_course(const std::vector<BodyPose>& poses, const Course& guess);

}  // namespace clamshell
