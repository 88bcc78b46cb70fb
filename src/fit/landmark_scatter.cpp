// SPDX-License-Identifier: Apache-2.0
#include "fit/landmark_scatter.h"

#include <cmath>

#include "geometry/median.h"

namespace clamshell {
namespace {

constexpr Seconds kMemory{1.5};
constexpr Seconds kRestsNoLonger{0.45};       ///< first to third frame: a person doesn't rest for longer
constexpr double kNormalFromMedian = 1.4826;  ///< standard deviation of a normal distribution from its median size
constexpr double kAsMuch = 0.0028;            ///< body heights; such noise weighs as much as all other errors

/// Without the part that all of them share.
std::vector<double> apart(std::vector<double> moves) {
  const double shared = median(moves);
  for (double& move : moves) move = std::abs(move - shared);
  return moves;
}

}  // namespace

void LandmarkScatter::add(const BodyPoints& points) {
  last_.push_back(points);
  if (last_.size() > 3) last_.pop_front();
  while (!bends_.empty() && points.time - bends_.front().time > kMemory) bends_.pop_front();
  if (last_.size() < 3 || last_[2].time - last_[0].time > kRestsNoLonger) return;
  const double share = (last_[1].time - last_[0].time) / (last_[2].time - last_[0].time);
  const double as_wide = std::sqrt(1 + share * share + (1 - share) * (1 - share));
  std::vector<double> sizes;
  for (int d = 0; d < 2; ++d) {
    std::vector<double> moves;
    for (const BodyPoint p : kResting)
      moves.push_back(last_[1].at[p][d] - std::lerp(last_[0].at[p][d], last_[2].at[p][d], share));
    for (const double size : apart(moves)) sizes.push_back(size);
  }
  bends_.push_back({points.time, kNormalFromMedian * median(sizes) / as_wide / body_height(points)});
}

double LandmarkScatter::stddev() const {
  std::vector<double> sizes;
  for (const Bend& bend : bends_) sizes.push_back(bend.size);
  return sizes.empty() ? 0 : median(sizes);
}

double LandmarkScatter::widening() const { return std::hypot(1, stddev() / kAsMuch); }

}  // namespace clamshell
