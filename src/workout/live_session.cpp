// SPDX-License-Identifier: Apache-2.0
#include "workout/live_session.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "coach/as_told.h"
#include "coach/held_to_dose.h"
#include "coach/thigh_coach.h"
#include "workout/workout.h"

namespace clamshell {
namespace {

/// Led here first, so that nobody adds to it any more.
SessionRecord take_over(SessionStore& store, const std::string& id) {
  store.lead(id);
  auto session = store.session(id);
  if (!session) throw StoreError("There is no such session: begin a new one.");
  return *std::move(session);
}

constexpr Seconds kLeadCheck{1};

/// With the limits of the session's dose and the person's own best.
CoachSettings fitted_to(const SessionRecord& session, CoachSettings settings) {
  settings.exercise = held_to(std::move(settings.exercise), session.plan);
  for (const SetRecord& set : session.sets) {
    Radians& best = settings.own_best.at(index_of(set.working_leg));
    for (const RepetitionRecord& r : set.repetitions) best = std::max(best, r.opening.value);
  }
  return settings;
}

}  // namespace

struct LiveSession::Impl {
  Impl(const CoachSettings& settings, SessionStore& to_keep, SessionRecord so_far)
      : store(to_keep), session(std::move(so_far)) {
    const CoachSettings fitted = fitted_to(session, settings);
    exercise = fitted.exercise;
    if (session.source == Source::motion)
      thigh.emplace(exercise, fitted.own_best);
    else if (session.source != Source::none)
      coach.emplace(fitted);
  }

  /// Time on the coach's clock, which begins with the first frame or instruction.
  Seconds since_begin(Seconds since_1970) {
    if (!workout) {
      origin = since_1970;
      workout.emplace(session, exercise, origin, Seconds{});
    }
    return since_1970 - origin;
  }

  /// Also while there is nothing to keep, which would show it.
  void notice_another_leader(Seconds now) {
    if (now - led < kLeadCheck) return;
    led = now;
    store.require_lead();
  }

  void keep(const Changes& changes) {
    if (changes.begun) set = store.begin_set(session.id, *changes.begun);
    for (const RepetitionRecord& r : changes.repetitions) store.add_repetition(session.id, set, r);
    if (changes.led) store.count_led(session.id, set, *changes.led);
    if (changes.ended) {
      const SetRecord& ended = *changes.ended;
      store.end_set(session.id, set, *ended.end, *ended.ended, ended.confirmed);
    }
    if (changes.done) store.end_session(session.id, *changes.done);
  }

  void take(Feedback feedback) {
    if (!latest || latest->phase != feedback.phase) held_since = feedback.time;
    keep(workout->add(feedback));
    latest = std::move(feedback);
    if (workout->wants_fresh_look() && coach) coach->look_anew();
  }

  LiveState state() {
    LiveState state;
    if (latest) {
      state.keypoints = latest->keypoints;
      if (latest->lying) state.lying_on = latest->lying->lying_on;
      if (latest->pose) state.opening = as_told(*latest->pose).opening;
      state.phase = latest->phase;
      if (state.phase == Phase::hold) state.held = latest->time - held_since;
      state.sensor = latest->sensor;
    }
    workout->show(state);
    state.time = state.time + origin;
    return state;
  }

  SessionStore& store;
  SessionRecord session;  ///< as it was found
  Exercise exercise;
  std::optional<Coach> coach;       ///< nothing without a camera
  std::optional<ThighCoach> thigh;  ///< nothing without a phone in the band
  std::optional<Workout> workout;
  int set = static_cast<int>(session.sets.size()) - 1;  ///< the newest one's index
  Seconds origin{}, held_since{};
  Seconds led{};  ///< when it was last seen to be led here
  std::optional<Feedback> latest;
};

LiveSession::LiveSession(const CoachSettings& settings, SessionStore& store, const std::string& session_id)
    : impl_(std::make_unique<Impl>(settings, store, take_over(store, session_id))) {}
LiveSession::~LiveSession() = default;

void LiveSession::begin(const Frame& frame) {
  const Seconds time = impl_->since_begin(frame.time);
  impl_->notice_another_leader(time);
  if (impl_->coach) impl_->coach->begin({time, frame.image, frame.up});
}

LiveState LiveSession::take() {
  if (impl_->coach) impl_->take(impl_->coach->take().feedback);
  return impl_->state();
}

LiveState LiveSession::add(const std::vector<MotionSample>& felt) {
  std::vector<MotionSample> own = felt;
  for (MotionSample& sample : own) sample.time = impl_->since_begin(sample.time);
  impl_->notice_another_leader(own.back().time);
  if (impl_->thigh) impl_->take(impl_->thigh->add(own));
  return impl_->state();
}

LiveState LiveSession::add(const Instruction& instruction) {
  Instruction own = instruction;
  own.time = impl_->since_begin(instruction.time);
  impl_->notice_another_leader(own.time);
  impl_->keep(impl_->workout->add(own));
  return impl_->state();
}

void LiveSession::feel(const std::vector<MotionSample>& felt) {
  if (!impl_->coach || !impl_->workout) return;
  std::vector<MotionSample> own = felt;
  for (MotionSample& sample : own) sample.time = impl_->since_begin(sample.time);
  impl_->coach->feel(own);
}

}  // namespace clamshell
