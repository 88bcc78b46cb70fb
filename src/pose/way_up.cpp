// SPDX-License-Identifier: Apache-2.0
#include "pose/way_up.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace clamshell {
namespace {

using L = Landmark;

constexpr Seconds kRise{3};         ///< a knee rises from closed within this time
constexpr double kOpen = 0.35;      ///< of the trunk: how far the knee has gone
constexpr double kAtRest = 0.35;    ///< of the knee's way: how far what rests may have gone
constexpr double kFeet = 0.5;       ///< ... and the feet, which many let part
constexpr double kAcross = 0.7;     ///< of the knee's way: how much of it goes across the trunk
constexpr double kLongTrunk = 1.9;  ///< of the hips' distance; a shorter one points at the camera and has no "across"
constexpr int kFewestPictures = 5;  ///< with an open knee
constexpr double kAgreed = 0.8;     ///< of them

Eigen::Vector2d middle(const Keypoints& k, L a, L b) { return 0.5 * (place_of(k[a]) + place_of(k[b])); }

double between_knees(const Keypoints& k) { return (place_of(k[L::left_knee]) - place_of(k[L::right_knee])).norm(); }

/// The way across the trunk that a knee has gone from closed to open while all else rested.
std::optional<Eigen::Vector2d> opening(const Keypoints& closed, const Keypoints& now) {
  const auto way = [&](L a, L b) -> Eigen::Vector2d { return middle(now, a, b) - middle(closed, a, b); };
  const Eigen::Vector2d left = way(L::left_knee, L::left_knee), right = way(L::right_knee, L::right_knee);
  const bool is_left = left.norm() > right.norm();
  const Eigen::Vector2d moved = is_left ? left : right;
  const double length = moved.norm();

  const Eigen::Vector2d trunk =
      middle(closed, L::left_shoulder, L::right_shoulder) - middle(closed, L::left_hip, L::right_hip);
  const double hips = (place_of(closed[L::left_hip]) - place_of(closed[L::right_hip])).norm();
  if (length <= kOpen * trunk.norm() || trunk.norm() < kLongTrunk * hips) return std::nullopt;
  const double rested = std::max({(is_left ? right : left).norm(), way(L::left_shoulder, L::right_shoulder).norm(),
                                  way(L::left_hip, L::right_hip).norm()});
  const double feet = std::max(way(L::left_ankle, L::left_ankle).norm(), way(L::right_ankle, L::right_ankle).norm());
  if (rested > kAtRest * length || feet > kFeet * length) return std::nullopt;

  const double apart = (is_left ? 1 : -1) * moved.dot(place_of(now[L::left_knee]) - place_of(now[L::right_knee]));
  const Eigen::Vector2d along = trunk.normalized();
  const Eigen::Vector2d across = moved - moved.dot(along) * along;
  if (apart < 0 || across.norm() < kAcross * length) return std::nullopt;
  return across;
}

/// Clockwise, that make a direction of the picture point up.
int turns_to_point_up(const Eigen::Vector2d& direction) {
  const double from_up = std::atan2(direction.x(), -direction.y());  // clockwise
  const int quarters = static_cast<int>(std::lround(from_up / (std::numbers::pi / 2)));
  return (4 - quarters) % 4;
}

}  // namespace

void WayUp::add(const Keypoints& keypoints) {
  if (!keypoints.seen) return;
  recent_.push_back(keypoints);
  while (keypoints.time - recent_.front().time > kRise) recent_.pop_front();
  const auto closed = std::ranges::min_element(recent_, {}, between_knees);
  if (const auto way = opening(*closed, keypoints)) ++opened_[static_cast<std::size_t>(turns_to_point_up(*way))];
}

std::optional<int> WayUp::quarter_turns() const {
  const int all = std::accumulate(opened_.begin(), opened_.end(), 0);
  const auto most = std::ranges::max_element(opened_);
  if (all < kFewestPictures || *most < kAgreed * all) return std::nullopt;
  return static_cast<int>(most - opened_.begin());
}

}  // namespace clamshell
