// SPDX-License-Identifier: Apache-2.0
#include "coach/coach.h"

#include <chrono>
#include <utility>

#include "form/judge.h"

namespace clamshell {
namespace {

Seconds now() {
  return Seconds{std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count()};
}

}  // namespace

Coach::Coach(const CoachSettings& settings)
    : person_(settings.begin_look ? settings.begin_look
                                  : look_here({settings.networks, settings.learned, settings.model}, settings.threads)),
      body_(settings.known, std::make_shared<const LearnedBody>(settings.learned, settings.model)),
      senses_(PoseJudge(settings.exercise, settings.own_best)),
      exercise_(settings.exercise) {}

void Coach::begin(const Frame& frame) { person_.begin({frame.time, same_size_(frame.image), frame.up}); }

CoachedFrame Coach::take() {
  const Sighting sighting = person_.take();
  if (sighting.somebody_else) {
    swaps_ = {};
    plausibility_ = {};
    body_.look_anew();
  }
  Keypoints keypoints = plausibility_.check(swaps_.repair(sighting.keypoints));
  keypoints.repeated = stuck_.add(sighting.frame.image);
  const Seconds begin = now();
  std::vector<BodyPose> poses = body_.add(keypoints);
  fitting_ += now() - begin;
  take_calibration();

  Feedback feedback;
  feedback.time = sighting.frame.time;
  feedback.completed = senses_.add(feedback.time, poses);
  feedback.keypoints = keypoints;
  if (body_.in_place()) feedback.lying = lying_now();
  feedback.phase = senses_.judge().phase();
  feedback.armed = senses_.judge().armed();
  feedback.count = senses_.judge().count();
  feedback.pose = senses_.pose();
  feedback.sensor = senses_.sensor();
  if (!poses.empty() && poses.back().time == feedback.time) poses.pop_back();
  feedback.earlier = std::move(poses);
  return {sighting.frame, std::move(feedback)};
}

Ending Coach::end() {
  Ending ending;
  ending.earlier = body_.finish();
  take_calibration();
  ending.completed = senses_.add(ending.earlier.empty() ? Seconds{} : ending.earlier.back().time, ending.earlier);
  for (JudgedRepetition& last : senses_.finish()) ending.completed.push_back(std::move(last));
  return ending;
}

void Coach::take_calibration() {
  if (std::exchange(calibrations_, body_.calibrations()) == body_.calibrations()) return;
  LyingPosture lying{.lying_on = body_.calibration()->lying_on, .body = *body_.closed_body(), .verdict = {}};
  lying.verdict = judge(lying.body->set_up, exercise_, lying.view());
  lying_now() = lying;
  senses_.begin(other(*lying.lying_on), lying.view());
}

}  // namespace clamshell
