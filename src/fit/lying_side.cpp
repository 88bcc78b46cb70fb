// SPDX-License-Identifier: Apache-2.0
#include "fit/lying_side.h"

#include <cmath>

namespace clamshell {
namespace {

/// Of the trunk's length in the picture: how far the upper shoulder and hip together must be above the lower ones.
constexpr double kStacked = 0.5;

}  // namespace

std::optional<Side> lying_side(const Keypoints& k) {
  if (!k.seen) return std::nullopt;
  const Eigen::Vector2d shoulders = place_of(k[Landmark::left_shoulder]) - place_of(k[Landmark::right_shoulder]);
  const Eigen::Vector2d hips = place_of(k[Landmark::left_hip]) - place_of(k[Landmark::right_hip]);
  const Eigen::Vector2d trunk = 0.5 * (place_of(k[Landmark::left_shoulder]) + place_of(k[Landmark::right_shoulder]) -
                                       place_of(k[Landmark::left_hip]) - place_of(k[Landmark::right_hip]));
  const double left_below_right = shoulders.y() + hips.y();
  if (std::abs(left_below_right) < kStacked * trunk.norm()) return std::nullopt;
  return left_below_right > 0 ? Side::left : Side::right;
}

}  // namespace clamshell
