// SPDX-License-Identifier: Apache-2.0
#include "motion/follow_thigh.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <utility>

namespace clamshell {
namespace {

constexpr Seconds kAttempts{0.5};           ///< between two attempts to learn the hinge
constexpr Seconds kMemory{60};              ///< of what waits for a hinge
constexpr Seconds kGapInMotion{1};          ///< without samples for longer: what happened in between is unknown
constexpr Seconds kAstrayFor{1.5};          ///< not on the hinge for longer: it is learned again
constexpr Seconds kSpeedOver{0.2};          ///< time that a speed is measured over
constexpr double kRestSpeed = 6 * kDegree;  ///< rad/s
constexpr double kRestShare = 0.15;         ///< of the range: a rest is no further open
constexpr double kStillSpeed = 2.5 * kDegree, kStillShare = 0.35;  ///< a thigh that keeps still may rest so far open:
constexpr Seconds kStillFor{0.3};                                  ///< ... the sensor has slipped
constexpr Seconds kSinks{0.3}, kRises{1.2};     ///< time constants with which closed follows the rests
constexpr double kSettledWithin = 1 * kDegree;  ///< it turns by less while it is still
constexpr double kMostOpening = 110 * kDegree, kLeastOpening = -25 * kDegree;
constexpr double kLeastLoad = 0.5, kMostLoad = 1.7;  ///< g

template <class Unit>
constexpr Measured<Unit> kNotFelt{Unit{NAN}, Unit{std::numeric_limits<double>::infinity()}};

// Of the rests' differences, those of one rest fade within a few.
constexpr double kFades = 0.85, kAdds = 0.53;

// Measured on made-up thighs of all kinds (follow_thigh.test.cpp).
constexpr double kTurnedAtRest = 0.2 * kDegree, kTurned = 0.9 * kDegree;  ///< with a gyroscope
constexpr double kTiltedAtRest = 1.1 * kDegree, kTilted = 2 * kDegree, kTiltedShare = 0.05;

}  // namespace

BodyPose unfelt_pose(Seconds time) {
  return {.time = time,
          .repeated = false,
          .opening = kNotFelt<Radians>,
          .pelvis_roll = kNotFelt<Radians>,
          .pelvis_roll_change = kNotFelt<Radians>,
          .hip_flexion = kNotFelt<Radians>,
          .knee_flexion = kNotFelt<Radians>,
          .feet_gap = kNotFelt<Metres>,
          .bottom_knee_lift = kNotFelt<Metres>,
          .trunk_sway = kNotFelt<Metres>};
}

double ThighFollower::deviation(double opening, bool has_gyroscope) const {
  const double share = std::clamp(opening / hinge_->range.value, 0.0, 1.0);
  if (has_gyroscope) return std::hypot(kTurnedAtRest, kTurned * std::min(1.0, 1.3 * share), wander_);
  const double moved = std::hypot(kTilted * std::min(1.0, 2 * share), kTiltedShare * opening);
  return std::hypot(kTiltedAtRest, moved, wander_);
}

std::vector<BodyPose> ThighFollower::add(const MotionSample& sample) {
  const std::optional<Attitude> attitude = tracker_.add(sample);
  if (!attitude) return {};
  const Seconds last = !waiting_.empty() ? waiting_.back().time : before_ ? before_->time : attitude->time;
  if (attitude->time - last > kGapInMotion) lose();
  if (in_place_) {
    const auto pose = follow(*attitude);
    if (pose) return {*pose};
    return {};
  }
  waiting_.push_back(*attitude);
  if (waiting_.back().time - waiting_.front().time > kMemory)
    waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(waiting_.size() / 4));
  if (attitude->time - last_attempt_ < kAttempts) return {};
  last_attempt_ = attitude->time;
  return learn(false);
}

std::vector<BodyPose> ThighFollower::finish() { return in_place_ ? std::vector<BodyPose>{} : learn(true); }

void ThighFollower::lose() {
  in_place_ = false;
  waiting_.clear();
  recent_.clear();
  before_.reset();
}

std::vector<BodyPose> ThighFollower::learn(bool ended) {
  std::optional<Hinge> found;
  std::vector<Attitude> since;
  for (const std::size_t from : beginnings()) {
    since.assign(waiting_.begin() + static_cast<std::ptrdiff_t>(from), waiting_.end());
    found = learn_hinge({.attitudes = since, .placement = placement_, .ended = ended});
    if (found) break;
  }
  if (!found) return {};
  hinge_ = found;
  in_place_ = true;
  ++learned_;
  closed_ = found->closed.value;
  wander_ = 0;
  rest_.reset();
  std::vector<BodyPose> poses;
  waiting_.clear();
  for (const Attitude& attitude : since)
    if (const auto pose = in_place_ ? follow(attitude) : std::nullopt) poses.push_back(*pose);
  return poses;
}

/// Where a set may have begun: at the first attitude, and, of a phone whose place is known, at each rest. What was
/// before may have been somebody who settled on the mat.
std::vector<std::size_t> ThighFollower::beginnings() const {
  std::vector<std::size_t> all{0};
  if (placement_ == Placement::unknown) return all;
  bool rested = true;
  for (std::size_t earlier = 0, i = 0; i < waiting_.size(); ++i) {
    while (waiting_[i].time - waiting_[earlier].time > kStillFor) ++earlier;
    const bool rests = waiting_[earlier].up.dot(waiting_[i].up) > std::cos(kSettledWithin);
    if (rests && !rested) all.push_back(earlier);
    rested = rests;
  }
  return all;
}

std::optional<BodyPose> ThighFollower::follow(const Attitude& attitude) {
  const double angle = hinge_->angle(attitude).value, opening = angle - closed_;
  const bool well =
      opening > kLeastOpening && opening < kMostOpening && attitude.load > kLeastLoad && attitude.load < kMostLoad;
  const std::optional<Attitude> before = std::exchange(before_, attitude);
  if (well) well_since_ = attitude.time;
  if (!well) {
    if (attitude.time - well_since_ > kAstrayFor) lose();
    return std::nullopt;
  }
  const double dt = before ? (attitude.time - before->time).value : 0, range = hinge_->range.value;
  recent_.emplace_back(attitude.time, angle);
  while (attitude.time - recent_.front().first > kSpeedOver) recent_.pop_front();
  const auto [since, earlier] = recent_.front();
  const double speed = recent_.size() < 3 ? kRestSpeed : std::abs(angle - earlier) / (attitude.time - since).value;
  if (speed > kStillSpeed) moved_ = attitude.time;
  const bool still = attitude.time - moved_ > kStillFor && opening < kStillShare * range;
  if (opening > kRestShare * range && !still) {
    if (rest_) wander_ = std::hypot(kFades * wander_, kAdds * rest_->away);
    rest_.reset();
  } else if (speed < kRestSpeed) {
    if (!rest_) rest_ = {closed_, std::abs(opening)};
    rest_->away = std::min(rest_->away, std::abs(angle - rest_->closed));
    closed_ += std::min(1.0, dt / (opening < 0 ? kSinks : kRises).value) * opening;
  }
  const double stddev = deviation(opening, attitude.turned.has_value());
  BodyPose pose = unfelt_pose(attitude.time);
  pose.opening = {Radians{opening}, Radians{stddev}};
  return pose;
}

}  // namespace clamshell
