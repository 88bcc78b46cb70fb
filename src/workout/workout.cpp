// SPDX-License-Identifier: Apache-2.0
#include "workout/workout.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "coach/at_fault.h"
#include "language/translate.h"
#include "record/record.h"
#include "record/summarize_set.h"
#include "workout/next_set.h"
#include "workout/pace.h"

namespace clamshell {
namespace {

constexpr Seconds kAway{3};             ///< unseen for this long interrupts a set
constexpr Seconds kEnough{6};           ///< closed for this long after the least that was asked for ends a set
constexpr Seconds kBeforeReminder{20};  ///< closed for this long before it
constexpr Seconds kWorthSaying{1.5};    ///< holds and lowerings that are longer than everybody's
constexpr Seconds kBeforePacedSet{12};  ///< to lie down in, where nobody watches

/// What is asked for beyond the ordinary; empty where nothing is.
std::string asked(const Dose& dose) {
  std::string asked;
  if (dose.band) asked += ' ' + tr("Take the {} band, just above the knees.", tr(*dose.band));
  if (dose.hold >= kWorthSaying) asked += ' ' + tr("Hold each one for {} seconds.", in_short(dose.hold.value));
  if (dose.lower >= kWorthSaying) asked += ' ' + tr("Lower over {} seconds.", in_short(dose.lower.value));
  return asked;
}

int count_of(const SetRecord& set) { return set.confirmed.value_or(static_cast<int>(set.repetitions.size())); }

std::string repetitions(int count) { return trn("{} repetition", "{} repetitions", count); }

}  // namespace

Workout::Workout(SessionRecord so_far, const Exercise& exercise, Seconds origin, Seconds now)
    : session_(std::move(so_far)), exercise_(exercise), origin_(origin), now_(now), since_(now), set_up_(exercise) {
  if (!sees() && !session_.plan.first_leg) session_.plan.first_leg = Side::right;
  if (session_.ended || !next_set(session_)) {
    stage_ = Stage::done;
  } else if (!session_.sets.empty() && !in_a_set()) {
    const Timestamp ended = *set().ended;
    stage_ = Stage::rest;
    since_ = std::min(Seconds{std::chrono::duration<double>(ended.time_since_epoch()).count()} - origin_, now);
    look_back();
  } else {
    set_up_.begin(now);
    if (in_a_set()) {
      if (session_.source == Source::none) paced_ = paced_before_ = set().confirmed.value_or(0);
      notice_ = tr("Your set goes on: {} so far. Lie as before.", repetitions(counted()));
      say(*notice_);
    } else {
      announce_set();
    }
  }
}

Changes Workout::add(const Feedback& feedback) {
  now_ = feedback.time;
  if (feedback.pose) seen_at_ = now_;
  watch_sensor(feedback);
  if (!paused_at_) {
    if (stage_ == Stage::rest) rest_on();
    if (stage_ == Stage::set_up) prepare(feedback);
    if (stage_ == Stage::set) count(feedback);
    if (stage_ == Stage::set) watch(feedback);
  }
  return std::exchange(changes_, {});
}

Changes Workout::add(const Instruction& instruction) {
  now_ = instruction.time;
  obey(instruction);
  if (!paused_at_) {
    if (stage_ == Stage::rest) rest_on();
    if (session_.source == Source::none) keep_pace();
  }
  return std::exchange(changes_, {});
}

void Workout::obey(const Instruction& instruction) {
  switch (instruction.command) {
    case Command::pause:
      if (paused_at_ || stage_ == Stage::done) break;
      paused_at_ = now_;
      say(tr("Paused."));
      break;
    case Command::resume:
      if (!paused_at_) break;
      since_ += now_ - *paused_at_;
      paused_at_.reset();
      if (stage_ == Stage::set) enter(Stage::set_up);
      say(tr("Let's go on."));
      break;
    case Command::start_anyway:
      anyway_ = stage_ == Stage::set_up;
      break;
    case Command::end_set:
      if (!in_a_set()) break;
      if (session_.source == Source::none)
        end_set(SetEnd::complete, std::clamp(instruction.repetitions.value_or(paced_), 0, 1000));
      else
        end_set(counted() >= session_.plan.least ? SetEnd::complete : SetEnd::stopped);
      break;
    case Command::skip_rest:
      if (stage_ != Stage::rest) break;
      enter(Stage::set_up);
      announce_set();
      break;
    case Command::end_session:
      end_session();
      break;
    case Command::tick:
      break;
  }
}

void Workout::prepare(const Feedback& feedback) {
  const auto next = next_set(session_);
  const auto line = set_up_.add(feedback, next->working_leg);
  const bool starts = feedback.phase != Phase::closed || !feedback.completed.empty();
  const bool right = set_up_.is_right() && (starts || !waits_for_a_better_view());
  if (right || (anyway_ && set_up_.could_begin())) {
    const auto lying_on = set_up_.lying()->lying_on;
    begin_set(lying_on ? other(*lying_on) : *next->working_leg);
  } else if (line) {
    say(*line);
  }
}

/// Before the first set, where another place of the camera would show more: until the person starts or asks to.
bool Workout::waits_for_a_better_view() {
  if (!session_.sets.empty()) return false;
  const auto unseen = set_up_.what_is_unseen();
  if (unseen && !std::exchange(told_unseen_, true)) say(*unseen);
  return unseen.has_value();
}

void Workout::begin_set(Side working_leg) {
  if (in_a_set()) {
    say(counted() == 0 ? tr("Begin.") : tr("Go on after {}.", counted()));
  } else {
    session_.sets.push_back({.number = next_set(session_)->number,
                             .working_leg = working_leg,
                             .band = session_.plan.band,
                             .begun = time_of(now_),
                             .ended = std::nullopt,
                             .end = std::nullopt,
                             .repetitions = {},
                             .confirmed = std::nullopt});
    changes_.begun = set();
    const auto still_wrong = set_up_.cue();
    say(still_wrong                     ? tr("Begin.") + ' ' + still_wrong->text
        : set_up_.is_seen_to_be_right() ? tr("Good. Begin.")
                                        : tr("Begin."));
  }
  notice_.reset();
  enter(Stage::set);
}

void Workout::count(const Feedback& feedback) {
  for (const JudgedRepetition& judged : feedback.completed) {
    if (stage_ == Stage::set) count(judged);
  }
}

void Workout::count(const JudgedRepetition& judged) {
  if (judged.working_leg && *judged.working_leg != set().working_leg) return;
  if (session_.source == Source::motion && judged.repetition.end < since_) return;  // tried before the set
  const RepetitionRecord kept = record(judged, exercise_, counted() + 1, time_of(judged.repetition.seen_until()));
  set().repetitions.push_back(kept);
  changes_.repetitions.push_back(kept);
  moved_at_ = now_;
  highest_.reset();
  say(fmt::format("{}", kept.number));
  const auto [least, most] = std::pair(session_.plan.least, session_.plan.most);
  const auto correction = corrections_.add(judged.verdict, exercise_.repetition, now_);
  if (kept.number >= most) {
    end_set(SetEnd::complete);
  } else if (correction) {
    say(*correction);
  } else if (kept.number == least) {
    say(tr("That is enough. Up to {} more, or rest.", most - least));
  }
}

void Workout::watch(const Feedback& feedback) {
  const bool enough = counted() >= session_.plan.least;
  if (now_ - std::max(seen_at_, since_) > kAway) {
    if (enough) return end_set(SetEnd::got_up);
    return interrupt(sees() ? tr("I can't see you lying down any more. Paused at {}.", counted())
                            : tr("I can't feel you lying on your side any more. Paused at {}.", counted()));
  }
  if (feedback.lying && feedback.lying->lying_on == set().working_leg)
    return interrupt(set().working_leg == Side::left ? tr("You turned over. This set is for the left leg.")
                                                     : tr("You turned over. This set is for the right leg."));
  if (feedback.phase != Phase::closed) {
    moved_at_ = now_;
    if (feedback.pose && (!highest_ || feedback.pose->opening.value > highest_->value))
      highest_ = feedback.pose->opening;
  } else if (enough && now_ - moved_at_ > kEnough) {
    end_set(SetEnd::complete);
  } else if (now_ - std::max(moved_at_, since_) > kBeforeReminder) {
    moved_at_ = now_;
    say(tr("Go on when you are ready."));
  }
}

/// Of a phone in the band beside the camera.
void Workout::watch_sensor(const Feedback& feedback) {
  if (std::exchange(sensor_, feedback.sensor) != feedback.sensor && feedback.sensor == BandSensor::other_movement)
    say(tr("The phone feels another movement than I see. I go by the camera alone."));
  const bool by_feel = feedback.sensor == BandSensor::joined && feedback.pose && !feedback.lying;
  if (stage_ == Stage::set && by_feel && !std::exchange(told_by_feel_, true))
    say(tr("I can't see you any more. I count by the phone in the band."));
  if (feedback.lying) told_by_feel_ = false;
}

void Workout::keep_pace() {
  if (stage_ == Stage::set_up && (anyway_ || now_ - since_ > kBeforePacedSet))
    begin_set(*next_set(session_)->working_leg);
  if (stage_ != Stage::set) return;
  const int most = session_.plan.most;
  const pace::Step step = pace::at(now_ - since_, session_.plan, most - paced_before_);
  const int before = std::exchange(paced_, paced_before_ + step.count);
  if (paced_ == before) return;
  set().confirmed = changes_.led = paced_;
  say(fmt::format("{}", paced_));
  if (paced_ == most) say(tr("That is the set. How many did you do?"));
}

void Workout::interrupt(std::string why) {
  enter(Stage::set_up);
  say(why);
  notice_ = std::move(why);
}

void Workout::end_set(SetEnd end, std::optional<int> confirmed) {
  set().ended = time_of(now_);
  set().end = end;
  set().confirmed = confirmed;
  changes_.ended = set();
  look_back();
  corrections_ = {};
  notice_.reset();
  const auto next = next_set(session_);
  if (!next) return end_session();

  const bool turns = next->working_leg != set().working_leg;
  enter(Stage::rest);
  say(trn("Set done, {} repetition.", "Set done, {} repetitions.", count_of(set())));
  if (!good_.empty()) say(good_.front());
  if (!change_.empty()) say(tr("Next time: {}", change_.front().substr(0, change_.front().find(" ("))));
  const std::string turn = sees() ? tr("Now the other side: turn round, so that you face the camera again.")
                           : session_.source == Source::motion
                               ? tr("Now the other side: turn round, and put the phone on the other thigh.")
                               : tr("Now the other side: turn round.");
  say(turns ? turn : tr("Rest for {} seconds.", decimal(session_.plan.rest.value, 0)));
}

/// What was good in the last set and what to change; where no criterion earned praise, the work itself does.
void Workout::look_back() {
  const SetSummary summary = summarize(set(), exercise_.repetition);
  good_ = summary.good;
  change_ = summary.change;
  const int count = count_of(set());
  if (good_.empty() && count > 0)
    good_.push_back(count >= session_.plan.least ? tr("You did all that was asked.") : tr("Every repetition counts."));
}

void Workout::end_session() {
  if (stage_ == Stage::done) return;
  if (in_a_set()) {
    set().ended = time_of(now_);
    set().end = SetEnd::stopped;
    changes_.ended = set();
  }
  changes_.done = session_.ended = time_of(now_);
  enter(Stage::done);
  say(tr("The session is over. Well done."));
}

void Workout::rest_on() {
  const Seconds left = session_.plan.rest - (now_ - since_);
  if (left > Seconds{}) return;
  enter(Stage::set_up);
  announce_set();
}

void Workout::enter(Stage stage) {
  stage_ = stage;
  highest_.reset();
  since_ = moved_at_ = now_;
  if (stage == Stage::set_up) set_up_.begin(now_);
  if (stage == Stage::rest) {
    anyway_ = false;
    paced_ = 0;
  }
  paced_before_ = paced_;
}

void Workout::announce_set() {
  const auto next = next_set(session_);
  const int number = next->number, sets = session_.plan.sets;
  const std::string which = !next->working_leg
                                ? tr("Set {} of {}. Lie down on either side, facing the camera.", number, sets)
                            : *next->working_leg == Side::left ? tr("Set {} of {}, left leg on top.", number, sets)
                                                               : tr("Set {} of {}, right leg on top.", number, sets);
  say(which + (session_.sets.empty() ? asked(session_.plan) : ""));
}

int Workout::counted() const {
  if (session_.source == Source::none) return paced_;
  return in_a_set() ? static_cast<int>(session_.sets.back().repetitions.size()) : 0;
}

Timestamp Workout::time_of(Seconds t) const {
  return Timestamp{std::chrono::milliseconds{std::llround(1e3 * (origin_ + t).value)}};
}

void Workout::show(LiveState& state) {
  const auto next = next_set(session_);
  state.time = now_;
  state.stage = stage_;
  state.paused = paused_at_.has_value();
  state.set_up = set_up_.checks();
  if (stage_ == Stage::set_up) {
    state.placement = set_up_.placement();
    state.cue = set_up_.cue();
  } else if (stage_ == Stage::set) {
    state.cue = corrections_.cue();
  }
  if (next) {
    state.set = next->number;
    state.working_leg = next->working_leg;
  }
  if (const auto& lying = set_up_.lying(); !state.working_leg && lying && lying->lying_on)
    state.working_leg = other(*lying->lying_on);
  if (state.cue) {
    const auto& criteria = stage_ == Stage::set_up ? exercise_.set_up : exercise_.repetition;
    state.cue->in_short = criterion_in(criteria, state.cue->criterion).short_cue;
  }
  if (state.cue && state.working_leg) state.at_fault = at_fault(state.cue->criterion, *state.working_leg);
  state.count = counted();
  for (const SetRecord& s : session_.sets) {
    if (s.ended) state.sets_done.push_back({s.working_leg, s.number, count_of(s)});
    for (const RepetitionRecord& r : s.repetitions) {
      if (s.working_leg == state.working_leg && (!state.own_best || r.opening.value > state.own_best->value))
        state.own_best = r.opening;
    }
  }
  if (stage_ == Stage::set && highest_ && (!state.own_best || highest_->value > state.own_best->value))
    state.own_best = highest_;
  if (session_.source == Source::none && stage_ == Stage::set) {
    const pace::Step step =
        pace::at(paused_at_.value_or(now_) - since_, session_.plan, session_.plan.most - paced_before_);
    state.phase = step.phase;
    if (step.phase == Phase::hold) state.held = step.in_phase;
  }
  if (stage_ == Stage::rest)
    state.rest_left = std::max(Seconds{}, session_.plan.rest - (paused_at_.value_or(now_) - since_));
  state.good = good_;
  state.change = change_;
  state.notice = notice_;
  state.plan = session_.plan;
  state.say = std::exchange(say_, {});
}

}  // namespace clamshell
