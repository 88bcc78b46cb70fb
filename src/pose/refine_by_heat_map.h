// SPDX-License-Identifier: Apache-2.0
/// A landmark moved to the centre of mass of its heat map near by, as MediaPipe publishes for BlazePose.
#pragma once

#include <Eigen/Core>
#include <span>

namespace clamshell {

/// Before the sigmoid: side x side x landmarks, rows from top to bottom.
struct HeatMaps {
  std::span<const float> values;
  int side{}, landmarks{};
};

/// point and result: crop frame, 0..1; unchanged outside the map or where the map is not sure.
Eigen::Vector2d refine_by_heat_map(const HeatMaps& maps, int landmark, const Eigen::Vector2d& point);

}  // namespace clamshell
