// SPDX-License-Identifier: Apache-2.0
#include "repetition/repetition.h"

#include <cmath>

namespace clamshell {

Measured<Radians> largest_pelvis_roll_change(const std::vector<BodyPose>& poses) {
  if (poses.empty()) return {Radians{NAN}, Radians{NAN}};
  Radians largest{NAN};
  double weights{}, weighted_variances{};
  for (const BodyPose& pose : poses) {
    const Radians change = pose.pelvis_roll_change.value - poses.front().pelvis_roll_change.value;
    if (!(abs(change) <= abs(largest))) largest = change;
    if (std::isnan(change.value)) continue;  // a sensor on the thigh doesn't feel it
    // Not that of the largest alone: of two frames almost alike the rounding would choose, and they may differ by much.
    constexpr double kFloor = 1e-12;  // rad²: where the pelvis never rolled, all frames weigh alike
    const double weight = change.value * change.value + kFloor;
    weights += weight;
    weighted_variances += weight * pose.pelvis_roll_change.stddev.value * pose.pelvis_roll_change.stddev.value;
  }
  return {largest, Radians{weights > 0 ? std::sqrt(weighted_variances / weights) : INFINITY}};
}

}  // namespace clamshell
