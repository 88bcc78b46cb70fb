// SPDX-License-Identifier: Apache-2.0
#include "fit/steady_camera.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "geometry/median.h"

namespace clamshell {
namespace {

// On rendered people before a camera at rest, knee open: the median shift of the resting parts is 0.009 body heights,
// and 0.020 in one of ten; the size seems to change by 1.7 %, and by 5 % in one of ten.
constexpr double kWandering = 0.015;     ///< body heights
constexpr double kDisagreement = 1.5;    ///< times the parts' median deviation from what they have in common
constexpr double kZoomWandering = 0.07;  ///< of the logarithm of the body's size

constexpr double kFarApart = 0.2;      ///< body heights: the distance of nearer parts tells no zoom
constexpr double kFarthestZoom = 1.5;  ///< more is another person, or another film
constexpr double kFarthestSway = 0.4;  ///< body heights; further away somebody lies anew
constexpr Seconds kSettles{0.5};       ///< time constant with which a rest is followed

double distance(const BodyPoints& points, BodyPoint a, BodyPoint b) { return (points.at[a] - points.at[b]).norm(); }

/// The share of a movement that is taken off: none up to the landmarks' wandering, all from twice as much.
double beyond(double size, double wandering) { return std::clamp(size / wandering - 1, 0.0, 1.0); }

BodyPoints scaled(BodyPoints points, double scale) {
  for (Eigen::Vector2d& point : points.at) point *= scale;
  return points;
}

}  // namespace

/// By the median distance between two resting parts.
double SteadyCamera::zoom_of(const BodyPoints& now) const {
  std::vector<double> ratios;
  for (std::size_t a = 0; a < kResting.size(); ++a) {
    for (std::size_t b = a + 1; b < kResting.size(); ++b) {
      const double before = distance(closed_, kResting[a], kResting[b]);
      if (before > kFarApart * height_) ratios.push_back(distance(now, kResting[a], kResting[b]) / before);
    }
  }
  return ratios.empty() ? 0 : std::log(std::clamp(median(ratios), 1 / kFarthestZoom, kFarthestZoom));
}

Eigen::Vector2d SteadyCamera::shift_of(const BodyPoints& scaled) const {
  Eigen::Vector2d shift;
  for (int d = 0; d < 2; ++d) {
    std::vector<double> ways;
    for (const BodyPoint p : kResting) ways.push_back(scaled.at[p][d] - closed_.at[p][d]);
    shift[d] = median(ways);
  }
  return shift;
}

BodyPoints SteadyCamera::steadied(const BodyPoints& now) const {
  const double zoom = zoom_of(now) - zoom_;
  BodyPoints steady = scaled(now, std::exp(-zoom_ - zoom * beyond(std::abs(zoom), kZoomWandering)));
  const Eigen::Vector2d shift = shift_of(steady), sway = shift - shift_;
  if (shift.norm() > kFarthestSway * height_) return steady;
  std::vector<double> deviations;
  for (const BodyPoint p : kResting) deviations.push_back((steady.at[p] - closed_.at[p] - shift).norm());
  const double wandering = std::max(kWandering * height_, kDisagreement * median(deviations));
  const Eigen::Vector2d by_camera = shift_ + sway * beyond(sway.norm(), wandering);
  for (Eigen::Vector2d& point : steady.at) point -= by_camera;
  return steady;
}

void SteadyCamera::rests_at(const BodyPoints& now) {
  const Eigen::Vector2d shift = shift_of(scaled(now, std::exp(-zoom_)));
  const double share = 1 - std::exp(-std::max(now.time - rested_, Seconds{}) / kSettles);
  rested_ = now.time;
  zoom_ += share * (zoom_of(now) - zoom_);
  if (shift.norm() < kFarthestSway * height_) shift_ += share * (shift - shift_);
}

}  // namespace clamshell
