// SPDX-License-Identifier: Apache-2.0
#include "coach/thigh_coach.h"

#include <utility>

#include "form/judge.h"
#include "language/translate.h"

namespace clamshell {
namespace {

constexpr double kFaceDown = -0.6;  ///< cosine of the screen from facing up
constexpr Seconds kStale{0.5};      ///< a pose that is older tells nothing of now

}  // namespace

ThighCoach::ThighCoach(const Exercise& exercise, const std::array<Radians, 2>& own_best)
    : judge_(exercise, own_best), unjudged_(judge(kUnfeltSetUp, exercise, std::nullopt)) {}

Feedback ThighCoach::add(std::span<const MotionSample> samples) {
  Feedback feedback;
  for (const MotionSample& sample : samples) feel(sample, feedback.completed);
  if (!thigh_.felt_at()) return feedback;
  const Seconds now = *thigh_.felt_at();
  feedback.time = now;
  feedback.count = judge_.count();
  if (!thigh_.is_followed()) {
    feedback.obstacle = obstacle();
    return feedback;
  }
  const auto hinge = thigh_.hinge();
  feedback.armed = thigh_.is_still();
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
  const std::vector<BodyPose> poses = thigh_.add(sample);
  if (std::exchange(learned_, thigh_.learned()) != thigh_.learned())
    judge_.begin(thigh_.hinge() ? thigh_.hinge()->working_leg : std::nullopt, std::nullopt);
  if (!poses.empty()) pose_ = poses.back();
  for (JudgedRepetition& judged : judge_.add(poses))
    if (thigh_.lies_now()) completed.push_back(std::move(judged));  // a knee that came back lies on the other one
}

std::string ThighCoach::obstacle() const {
  const Vector3<double>& up = thigh_.up();
  if (up.norm() < WornThigh::kWeightlessForce)
    return tr("The phone's sensor feels nothing, not even gravity. Another browser or another phone may do better.");
  const double facing_up = up.z() / up.norm();
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
