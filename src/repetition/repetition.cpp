// SPDX-License-Identifier: Apache-2.0
#include "repetition/repetition.h"

#include <cmath>

namespace clamshell {

Measured<Radians> largest_pelvis_roll_change(const std::vector<BodyPose>& poses) {
  Measured<Radians> largest{Radians{NAN}, Radians{NAN}};
  for (const BodyPose& pose : poses) {
    const Radians change = pose.pelvis_roll_change.value - poses.front().pelvis_roll_change.value;
    if (!(abs(change) <= abs(largest.value))) largest = {change, pose.pelvis_roll_change.stddev};
  }
  return largest;
}

}  // namespace clamshell
