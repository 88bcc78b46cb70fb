// SPDX-License-Identifier: Apache-2.0
/// When a repetition left closed, reached its hold, left it and was closed again.
///
/// A fitted course (fit_course.h) where the knee keeps to one. Where it does not, as when it pauses half-way, the times
/// at which the smoothed opening crosses a tenth and nine tenths of the peak.
#pragma once

#include <vector>

#include "body/body_pose.h"

namespace clamshell {

struct RepetitionTimes {
  Seconds start, hold_start, hold_end, end;
  Measured<Seconds> stop;  ///< of the hold, what a movement that turns without a stop would not have spent there
};

/// all: the poses from rest to rest, in the order of time. closed, height: opening at rest, and of the hold above it.
RepetitionTimes time_repetition(const std::vector<BodyPose>& all, Seconds peak, Radians closed, Radians height);

}  // namespace clamshell
