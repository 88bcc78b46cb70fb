// SPDX-License-Identifier: Apache-2.0
#include "pose/check_plausibility.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "geometry/median.h"

namespace clamshell {
namespace {

using L = Landmark;

constexpr Seconds kMemory{3};
constexpr double kShrunk = 0.55, kGrown = 1.8;  ///< of the usual length
constexpr double kFlip = 0.15;                  ///< of the trunk: hips this far apart the wrong way round
constexpr double kJump = 0.6;                   ///< of the trunk: the whole body this far from where it usually is

}  // namespace

PlausibilityCheck::Shape PlausibilityCheck::shape_of(const Keypoints& k) {
  const Eigen::Vector2d shoulders = 0.5 * (place_of(k[L::left_shoulder]) + place_of(k[L::right_shoulder]));
  const Eigen::Vector2d hips = 0.5 * (place_of(k[L::left_hip]) + place_of(k[L::right_hip]));
  auto length = [&k](L a, L b) { return (place_of(k[a]) - place_of(k[b])).norm(); };
  return {.time = k.time,
          .trunk = (shoulders - hips).norm(),
          .legs = length(L::left_hip, L::left_knee) + length(L::right_hip, L::right_knee) +
                  length(L::left_knee, L::left_ankle) + length(L::right_knee, L::right_ankle),
          .hips_down = place_of(k[L::left_hip]).y() - place_of(k[L::right_hip]).y(),
          .centre = 0.5 * (shoulders + hips)};
}

bool PlausibilityCheck::plausible(const Shape& shape) const {
  auto usual = [this](auto quantity) {
    std::vector<double> values;
    for (const Shape& s : recent_) values.push_back(quantity(s));
    return median(values);
  };
  const double trunk = usual([](const Shape& s) { return s.trunk; });
  const double legs = usual([](const Shape& s) { return s.legs; });
  const double hips_down = usual([](const Shape& s) { return s.hips_down; });
  const Eigen::Vector2d centre{usual([](const Shape& s) { return s.centre.x(); }),
                               usual([](const Shape& s) { return s.centre.y(); })};
  const bool collapsed = shape.trunk < kShrunk * trunk || shape.legs < kShrunk * legs;
  const bool exploded = shape.trunk > kGrown * trunk || shape.legs > kGrown * legs;
  const bool flipped = shape.hips_down * hips_down < 0 && std::abs(shape.hips_down) > kFlip * trunk &&
                       std::abs(hips_down) > kFlip * trunk;
  const bool jumped = (shape.centre - centre).norm() > kJump * trunk;
  return !(collapsed || exploded || flipped || jumped);
}

Keypoints PlausibilityCheck::check(const Keypoints& keypoints) {
  Keypoints checked = keypoints;
  if (!keypoints.seen) return checked;
  recent_.push_back(shape_of(keypoints));
  while (keypoints.time - recent_.front().time > kMemory) recent_.pop_front();
  checked.seen = plausible(recent_.back());
  return checked;
}

}  // namespace clamshell
