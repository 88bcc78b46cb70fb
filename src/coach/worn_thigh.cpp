// SPDX-License-Identifier: Apache-2.0
#include "coach/worn_thigh.h"

#include <algorithm>
#include <cmath>

namespace clamshell {
namespace {

constexpr Seconds kFelt{1};           ///< how much of the past tells rest and gravity
constexpr Seconds kNow{0.2};          ///< and how much of it gravity at this moment
constexpr double kWhole = 0.8;        ///< ... of which so much has to be there
constexpr double kStillForce = 0.03;  ///< g: a thigh at rest, pulse and breath included
constexpr double kTurnedOver = 0.2;   ///< cosine of the screen from facing up: a wide opening turns it no further
constexpr Seconds kTurnedFor{3};      ///< ... nor keeps it there for so long

}  // namespace

std::vector<BodyPose> WornThigh::add(const MotionSample& sample) {
  if (!recent_.empty() && sample.time <= recent_.back().time) return {};
  const bool goes_on = !recent_.empty() && sample.time - recent_.back().time <= kSilence &&
                       sample.rate.has_value() == recent_.back().rate.has_value();
  if (!goes_on) {
    recent_.clear();
    thigh_.reset();
  }
  recent_.push_back(sample);
  while (sample.time - recent_.front().time > kFelt) recent_.pop_front();
  notice_lying(sample);
  if (!thigh_) return {};
  const int before = thigh_->learned();
  std::vector<BodyPose> poses = thigh_->add(sample);
  learned_ += thigh_->learned() - before;
  return poses;
}

std::optional<Seconds> WornThigh::felt_at() const {
  return recent_.empty() ? std::nullopt : std::optional(recent_.back().time);
}

bool WornThigh::lies_now() const {
  Vector3<double> force = Vector3<double>::Zero();
  for (const MotionSample& each : recent_)
    if (recent_.back().time - each.time < kNow) force += each.force;
  return force.z() > kLiesOnSide * force.norm();
}

void WornThigh::notice_lying(const MotionSample& sample) {
  Vector3<double> sum = Vector3<double>::Zero();
  double squares = 0;
  for (const MotionSample& each : recent_) sum += each.force, squares += each.force.squaredNorm();
  const auto n = static_cast<double>(recent_.size());
  up_ = sum / n;
  const double spread = std::sqrt(std::max(squares / n - up_.squaredNorm(), 0.0));
  still_ = spread < kStillForce && sample.time - recent_.front().time > kWhole * kFelt;

  const double facing_up = up_.z() / std::max(up_.norm(), kWeightlessForce);
  if (facing_up > kTurnedOver) on_side_ = sample.time;
  if (!thigh_ && still_ && facing_up > kLiesOnSide) {
    thigh_.emplace(Placement::on_thigh);
    on_side_ = sample.time;
  }
  if (thigh_ && sample.time - on_side_ > kTurnedFor) thigh_.reset();
}

}  // namespace clamshell
