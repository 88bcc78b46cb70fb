// SPDX-License-Identifier: Apache-2.0
#include "coach/thigh_coach.h"

#include <cmath>
#include <utility>

#include "form/judge_set_up.h"
#include "language/translate.h"

namespace clamshell {
namespace {

constexpr Seconds kFelt{1};               ///< how much of the past tells rest and gravity
constexpr Seconds kNow{0.2};              ///< and how much of it gravity at this moment
constexpr double kWhole = 0.8;            ///< ... of which so much has to be there
constexpr Seconds kSilence{1};            ///< without readings for longer: where the phone is now is unknown
constexpr double kStillForce = 0.03;      ///< g: a thigh at rest, pulse and breath included
constexpr double kTurnedOver = 0.2;       ///< cosine of the screen from facing up: a wide opening turns it no further
constexpr Seconds kTurnedFor{3};          ///< ... nor keeps it there for so long
constexpr double kFaceDown = -0.6;        ///< cosine of the screen from facing up
constexpr double kWeightlessForce = 0.2;  ///< g
constexpr Seconds kStale{0.5};            ///< a pose that is older tells nothing of now

}  // namespace

ThighCoach::ThighCoach(const Exercise& exercise, const std::array<Radians, 2>& own_best)
    : judge_(exercise, own_best), unjudged_(judge(kUnfeltSetUp, exercise, std::nullopt)) {}

Feedback ThighCoach::add(std::span<const MotionSample> samples) {
  Feedback feedback;
  for (const MotionSample& sample : samples)
    if (recent_.empty() || recent_.back().time < sample.time) feel(sample, feedback.completed);
  if (recent_.empty()) return feedback;
  const Seconds now = recent_.back().time;
  feedback.time = now;
  feedback.count = judge_.count();
  if (!thigh_) {
    feedback.obstacle = obstacle();
    return feedback;
  }
  const auto hinge = thigh_->hinge();
  feedback.armed = still_;
  feedback.lying = LyingPosture{.lying_on = {}, .body = {}, .verdict = unjudged_};
  if (hinge && hinge->working_leg) feedback.lying->lying_on = other(*hinge->working_leg);
  feedback.pose = unfelt_pose(now);
  if (hinge && pose_ && now - pose_->time < kStale) {
    feedback.pose->opening = pose_->opening;
    feedback.phase = judge_.phase();
  }
  return feedback;
}

void ThighCoach::feel(const MotionSample& sample, std::vector<JudgedRepetition>& completed) {
  const bool goes_on = !recent_.empty() && sample.time - recent_.back().time <= kSilence &&
                       sample.rate.has_value() == recent_.back().rate.has_value();
  if (!goes_on) {
    recent_.clear();
    thigh_.reset();
  }
  recent_.push_back(sample);
  while (sample.time - recent_.front().time > kFelt) recent_.pop_front();
  notice_lying(sample);
  if (!thigh_) return;
  const std::vector<BodyPose> poses = thigh_->add(sample);
  if (std::exchange(learned_, thigh_->learned()) != thigh_->learned())
    judge_.begin(thigh_->hinge() ? thigh_->hinge()->working_leg : std::nullopt, std::nullopt);
  if (!poses.empty()) pose_ = poses.back();
  for (JudgedRepetition& judged : judge_.add(poses))
    if (lies_now()) completed.push_back(std::move(judged));  // a knee that came back lies on the other one
}

bool ThighCoach::lies_now() const {
  Vector3<double> force = Vector3<double>::Zero();
  for (const MotionSample& each : recent_)
    if (recent_.back().time - each.time < kNow) force += each.force;
  return force.z() > kLiesOnSide * force.norm();
}

void ThighCoach::notice_lying(const MotionSample& sample) {
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
    learned_ = 0;
    pose_.reset();
    on_side_ = sample.time;
  }
  if (thigh_ && sample.time - on_side_ > kTurnedFor) thigh_.reset();
}

std::string ThighCoach::obstacle() const {
  if (up_.norm() < kWeightlessForce)
    return tr("The phone's sensor feels nothing, not even gravity. Another browser or another phone may do better.");
  const double facing_up = up_.z() / up_.norm();
  if (facing_up < kFaceDown)
    return tr(
        "Turn the phone over. Its screen faces outwards, away from your thigh, and its top edge towards your hip.");
  if (facing_up < kLiesOnSide)
    return tr(
        "Lie down on your side. The phone is under the band, on the outside of your top thigh: screen outwards, top "
        "edge towards your hip.");
  return tr("Hold still for a moment. Rest your knees together.");
}

}  // namespace clamshell
