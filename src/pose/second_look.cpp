// SPDX-License-Identifier: Apache-2.0
#include "pose/second_look.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace clamshell {
namespace {

constexpr Seconds kPostureLasts{1};  ///< time constant of the mean posture
constexpr Seconds kMovesLast{0.15};  ///< ... and of what is added: the knee's changes within a second
constexpr double kLiesOnSide = 0.4;  ///< of the mean; single pictures of somebody who lies so can be below kStacked

/// Of what is new, in a mean that forgets with this time constant.
double weight_after(Seconds since, Seconds lasts) { return -std::expm1(-std::max(since / lasts, 0.0)); }

}  // namespace

Body SecondLook::add(Seconds time, Body seen, const std::optional<JointPlaces>& joints) {
  if (!joints) return seen;
  const Seconds since = before_ ? time - *before_ : Seconds{std::numeric_limits<double>::infinity()};
  before_ = time;
  const double now = left_below_right(seen.at);  // not finite where the trunk is seen as a point
  if (std::isfinite(now)) left_below_right_ += weight_after(since, kPostureLasts) * (now - left_below_right_);
  if (std::abs(left_below_right_) < kLiesOnSide) {
    moves_.reset();
    return seen;
  }
  const double weight = moves_ ? weight_after(since, kMovesLast) : 1;
  if (!moves_) moves_.emplace().fill(Eigen::Vector2d::Zero());
  for (std::size_t i = 0; i < joints->size(); ++i) {
    Keypoint& landmark = seen.at[static_cast<std::size_t>(kRefinedLandmarks[i])];
    Eigen::Vector2d& move = (*moves_)[i];
    move += weight * ((*joints)[i] - place_of(landmark) - move);
    landmark.x += Pixels{move.x()}, landmark.y += Pixels{move.y()};
  }
  return seen;
}

}  // namespace clamshell
