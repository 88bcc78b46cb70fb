// SPDX-License-Identifier: Apache-2.0
/// Made-up feedback for tests of the workout: somebody lies down, does repetitions, turns over, leaves.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "workout/workout.h"

namespace clamshell {

inline Exercise small_exercise() {
  Exercise exercise;
  exercise.certainty = 0.8;
  exercise.camera_places = {
      {.name = "front", .azimuth = {-30, 30}, .elevation = {-10, 15}, .move = ""},
      {.name = "raised", .azimuth = {-30, 30}, .elevation = {15, 60}, .move = "Raise the camera"}};
  for (const CriterionId id : {CriterionId::hips_not_stacked, CriterionId::head_unsupported}) {
    Criterion c;
    c.name = word_of(id);
    c.seen_from = {"front", "raised"};
    c.id = id;
    c.cue = "Mend " + std::string(word_of(id)) + ".";
    c.required = id != CriterionId::head_unsupported;
    exercise.set_up.push_back(c);
  }
  for (const CriterionId id : {CriterionId::feet_apart, CriterionId::no_hold}) {
    Criterion c;
    c.id = id;
    c.cue = "Mend " + std::string(word_of(id)) + ".";
    c.short_cue = word_of(id);
    c.praise = "Mended " + std::string(word_of(id)) + ".";
    exercise.repetition.push_back(c);
  }
  return exercise;
}

/// Plays feedback at 10 frames a second into a workout and remembers what it said and changed.
class PerformedSession {
 public:
  explicit PerformedSession(SessionRecord so_far = {}, Seconds begin = {})
      : now_(begin), workout_(so_far, exercise_, Seconds{}, begin), kept_(std::move(so_far)) {}

  Side lying_on = Side::left;
  std::vector<Finding> wrong_set_up;
  std::vector<NotJudged> unseen_set_up;
  bool seen = true;
  std::optional<BandSensor> sensor;

  void wait(double seconds) {
    for (int i = 0; i < static_cast<int>(10 * seconds + 0.5); ++i) frame({});
  }

  /// Of three seconds.
  void repetition(const std::vector<Finding>& findings = {}) {
    const Seconds start = now_;
    phase_ = Phase::lift;
    wait(1);
    phase_ = Phase::hold;
    wait(1);
    phase_ = Phase::lower;
    wait(0.9);
    phase_ = Phase::closed;
    complete(start, findings);
  }
  /// Done before the knees first rested, and so known only now that they do.
  void belated_repetition() { complete(now_ - Seconds{4}, {}); }
  /// A moment on the way up or down.
  void open(double opening_deg) {
    phase_ = Phase::lift;
    opening_ = from_degrees(opening_deg);
    frame({});
  }
  void repetitions(int count) {
    for (int i = 0; i < count; ++i) repetition();
  }

  void ask(Command command, std::optional<int> count = {}) {
    keep(workout_.add(Instruction{.command = command, .time = now_, .repetitions = count}));
    show();
  }
  /// Without a camera.
  void tick(double seconds) {
    for (int i = 0; i < static_cast<int>(10 * seconds + 0.5); ++i) {
      now_ = now_ + Seconds{0.1};
      ask(Command::tick);
    }
  }

  const LiveState& state() const { return state_; }
  /// What would be found in the store.
  const SessionRecord& kept() const { return kept_; }
  Seconds now() const { return now_; }
  int fresh_looks() const { return fresh_looks_; }
  std::vector<std::string> said;

 private:
  void complete(Seconds start, const std::vector<Finding>& findings) {
    JudgedRepetition judged;
    judged.repetition.start = start;
    judged.repetition.hold_start = start + Seconds{1};
    judged.repetition.hold_end = start + Seconds{2};
    judged.repetition.end = start + Seconds{2.9};
    judged.repetition.stop = {Seconds{0.5}, Seconds{0.1}};
    judged.repetition.peak_opening = {from_degrees(40), from_degrees(2)};
    judged.verdict.findings = findings;
    frame({judged});
  }
  void frame(const std::vector<JudgedRepetition>& completed) {
    now_ = now_ + Seconds{0.1};
    Feedback feedback;
    feedback.time = now_;
    feedback.keypoints.seen = seen;
    if (seen) {
      feedback.pose.emplace();
      feedback.pose->opening.value = opening_;
      feedback.lying =
          LyingPosture{.lying_on = lying_on, .body = ClosedBody{}, .verdict = {wrong_set_up, unseen_set_up}};
    }
    if (!seen && sensor == BandSensor::joined) feedback.pose.emplace();
    feedback.sensor = sensor;
    feedback.armed = seen;
    feedback.phase = phase_;
    feedback.completed = completed;
    keep(workout_.add(feedback));
    fresh_looks_ += workout_.wants_fresh_look();
    show();
  }
  void keep(const Changes& changes) {
    if (changes.begun) kept_.sets.push_back(*changes.begun);
    for (const auto& r : changes.repetitions) kept_.sets.back().repetitions.push_back(r);
    if (changes.led) kept_.sets.back().confirmed = changes.led;
    if (changes.ended) kept_.sets.back() = *changes.ended;
    if (changes.done) kept_.ended = changes.done;
  }
  void show() {
    state_ = {};
    workout_.show(state_);
    said.insert(said.end(), state_.say.begin(), state_.say.end());
  }

  Exercise exercise_ = small_exercise();
  Seconds now_;
  Phase phase_ = Phase::closed;
  Radians opening_{};
  Workout workout_;
  SessionRecord kept_;
  LiveState state_;
  int fresh_looks_{};
};

}  // namespace clamshell
