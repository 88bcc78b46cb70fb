// SPDX-License-Identifier: Apache-2.0
#include "pose/crop.h"

#include <Eigen/Geometry>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace clamshell {
namespace {

/// Room around the circle, as BlazePose was trained with.
constexpr double kMargin = 1.25;

const Eigen::Vector2d kMiddle{0.5, 0.5};

}  // namespace

Eigen::Vector2d picture_from_crop(const Crop& crop, const Eigen::Vector2d& point) {
  return crop.centre + Eigen::Rotation2Dd(crop.rotation.value) * (crop.size * (point - kMiddle));
}

Eigen::Vector2d crop_from_picture(const Crop& crop, const Eigen::Vector2d& point) {
  return kMiddle + Eigen::Rotation2Dd(-crop.rotation.value) * (point - crop.centre) / crop.size;
}

Crop whole_picture(int width, int height) {
  return {.centre = Eigen::Vector2d(width, height) / 2,
          .size = static_cast<double>(std::max(width, height)),
          .rotation = {}};
}

std::vector<Crop> tiles(int width, int height) {
  const double size = std::max(width, height) / 2.0;
  // Tile centres along one side: as far as a tile reaches beyond it, the middle is enough.
  const auto centres = [size](int side) {
    if (side <= size) return std::vector{side / 2.0};
    return std::vector{size / 2, side / 2.0, side - size / 2};
  };
  std::vector<Crop> squares;
  for (double y : centres(height)) {
    for (double x : centres(width)) squares.push_back({.centre{x, y}, .size = size, .rotation = {}});
  }
  return squares;
}

Crop close_up(const Crop& crop) {
  constexpr double kRoom = 1.4;

  return {.centre = crop.centre, .size = kRoom * crop.size, .rotation = {}};
}

Crop around_body(const Eigen::Vector2d& hips, const Eigen::Vector2d& circle) {
  const Eigen::Vector2d up = circle - hips;
  return {.centre = hips,
          .size = 2 * kMargin * up.norm(),
          .rotation = Radians{std::atan2(up.y(), up.x()) + std::numbers::pi / 2}};
}

double displacement(const Crop& from, const Crop& to) {
  double largest = 0;
  for (double x : {0.0, 1.0}) {
    for (double y : {0.0, 1.0}) {
      largest = std::max(largest, (picture_from_crop(to, {x, y}) - picture_from_crop(from, {x, y})).norm());
    }
  }
  return largest / from.size;
}

bool agree(const Crop& a, const Crop& b) {
  constexpr double kMaxDistance = 0.2;  // as a fraction of the first crop's size
  constexpr double kMaxTurn = std::numbers::pi / 3;

  return (b.centre - a.centre).norm() <= kMaxDistance * a.size &&
         std::abs(std::remainder(b.rotation.value - a.rotation.value, 2 * std::numbers::pi)) <= kMaxTurn;
}

}  // namespace clamshell
