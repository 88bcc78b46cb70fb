// SPDX-License-Identifier: Apache-2.0
#include "fit/lying_side.h"

#include <cmath>

namespace clamshell {
namespace {

/// Of the trunk's length in the picture: how far the upper shoulder and hip together must be above the lower ones.
constexpr double kStacked = 0.5;

Eigen::Vector2d at(const Keypoints& k, Landmark l) { return {k[l].x.value, k[l].y.value}; }

}  // namespace

std::optional<Side> lying_side(const Keypoints& k) {
  if (!k.seen) return std::nullopt;
  const Eigen::Vector2d shoulders = at(k, Landmark::left_shoulder) - at(k, Landmark::right_shoulder);
  const Eigen::Vector2d hips = at(k, Landmark::left_hip) - at(k, Landmark::right_hip);
  const Eigen::Vector2d trunk = 0.5 * (at(k, Landmark::left_shoulder) + at(k, Landmark::right_shoulder) -
                                       at(k, Landmark::left_hip) - at(k, Landmark::right_hip));
  const double left_below_right = shoulders.y() + hips.y();
  if (std::abs(left_below_right) < kStacked * trunk.norm()) return std::nullopt;
  return left_below_right > 0 ? Side::left : Side::right;
}

}  // namespace clamshell
