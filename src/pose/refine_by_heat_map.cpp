// SPDX-License-Identifier: Apache-2.0
#include "pose/refine_by_heat_map.h"

#include <algorithm>
#include <cmath>

namespace clamshell {

Eigen::Vector2d refine_by_heat_map(const HeatMaps& maps, int landmark, const Eigen::Vector2d& point) {
  constexpr int kReach = 3;  ///< a kernel of 7 x 7 cells
  constexpr double kMinPeak = 0.5;

  if (!(point.x() >= 0 && point.x() < 1 && point.y() >= 0 && point.y() < 1)) return point;
  const int column = static_cast<int>(point.x() * maps.side), row = static_cast<int>(point.y() * maps.side);
  Eigen::Vector2d sum{0, 0};
  double mass = 0, peak = 0;
  for (int y = std::max(0, row - kReach); y <= std::min(maps.side - 1, row + kReach); ++y) {
    for (int x = std::max(0, column - kReach); x <= std::min(maps.side - 1, column + kReach); ++x) {
      const int at = (y * maps.side + x) * maps.landmarks + landmark;
      const double heat = 1 / (1 + std::exp(-static_cast<double>(maps.values[static_cast<std::size_t>(at)])));
      sum += heat * Eigen::Vector2d(x, y);
      mass += heat;
      peak = std::max(peak, heat);
    }
  }
  if (!(peak >= kMinPeak)) return point;
  return sum / mass / maps.side;
}

}  // namespace clamshell
