// SPDX-License-Identifier: Apache-2.0
#include "fit/lying_side.h"

#include <cmath>

namespace clamshell {
std::optional<Side> lying_side(const Keypoints& k) {
  if (!k.seen) return std::nullopt;
  constexpr double kStacked = 0.5;
  const double below = left_below_right(k.at);
  if (std::abs(below) < kStacked) return std::nullopt;
  return below > 0 ? Side::left : Side::right;
}

}  // namespace clamshell
