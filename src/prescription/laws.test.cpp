// SPDX-License-Identifier: Apache-2.0
/// What holds of every prescription, whatever the history.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <optional>
#include <ranges>

#include "prescription/prescribe.h"
#include "prescription/synthetic_history.h"
#include "prescription/training_days.h"

namespace clamshell {
namespace {

using synthetic::day;
using synthetic::rules;

rc::Gen<int> within(int least, int most) { return rc::gen::inRange(least, most + 1); }

template <class Value>
std::optional<Value> perhaps(const rc::Gen<Value>& gen) {
  return *within(0, 3) > 0 ? std::optional<Value>(*gen) : std::nullopt;
}

std::optional<std::string> any_band() {
  const int band = *within(0, 8);
  if (band == 0) return std::nullopt;
  return band > 7 ? "purple" : rules().bands.at(static_cast<std::size_t>(band - 1)).colour;
}

Dose any_dose() {
  const int least = *within(1, 30);
  Dose dose = synthetic::dose(least, least + *within(0, 10), any_band(), *rc::gen::element(0.5, 1.0, 2.0, 5.0),
                              *rc::gen::element(1.0, 2.0, 3.0, 6.0));
  dose.sets = *within(1, 5);
  return *within(0, 1) > 0 ? rules().first : dose;
}

LegSummary any_leg(const Dose& dose) {
  LegSummary leg;
  leg.sets = *within(0, dose.sets);
  if (leg.sets == 0) return leg;
  leg.smallest_set = *within(1, dose.most);
  leg.repetitions = leg.sets * leg.smallest_set;
  leg.judged = *within(0, leg.repetitions);
  leg.clean = *within(0, leg.judged);
  leg.opening = Measured<Radians>{from_degrees(*within(5, 70)), from_degrees(*within(1, 10))};
  return leg;
}

SessionSummary any_session(int number) {
  SessionSummary session = synthetic::good(number, any_dose());
  if (*within(0, 2) == 0) return session;
  session.measured = *within(0, 4) > 0;
  session.legs = {any_leg(session.dose), any_leg(session.dose)};
  session.answers = {.effort = perhaps(within(0, 10)),
                     .pain = perhaps(within(0, 10)),
                     .pain_gone_by_morning = perhaps(rc::gen::arbitrary<bool>()),
                     .stop_reason = std::nullopt};
  return session;
}

std::vector<std::string> any_bands() {
  std::vector<std::string> owned;
  for (const Band& band : rules().bands)
    if (*within(0, 1) > 0) owned.push_back(band.colour);
  return owned;
}

struct Case {
  History history;
  int today{};
};

/// Without screening and programme.
Case any_case(int fewest_sessions = 0) {
  Case made;
  made.history.bands = any_bands();
  const int sessions = *within(fewest_sessions, 8);
  for (int i = 0; i < sessions; ++i) {
    made.history.sessions.push_back(any_session(made.today));
    made.today += *rc::gen::element(0, 1, 2, 3, 5, 12, 25);
  }
  return made;
}

Programme any_programme(int number) {
  Programme set = synthetic::programme(number, "as seen today");
  set.sets = perhaps(within(1, 5));
  set.least = perhaps(within(5, 10));
  set.most = perhaps(within(10, 20));
  if (*within(0, 1) > 0) set.band = any_band().value_or("none");
  set.days_a_week = perhaps(within(1, 7));
  set.paused = *within(0, 5) == 0;
  set.cleared = *within(0, 1) == 0;
  return set;
}

Prescription prescribed_for(const Case& made) { return prescribe(made.history, rules(), day(made.today)); }

/// 0: without; an unknown colour may be stronger than any.
std::ptrdiff_t strength(const std::optional<std::string>& band) {
  return band ? std::ranges::find(rules().bands, *band, &Band::colour) - rules().bands.begin() + 1 : 0;
}

bool more(const Dose& next, const Dose& than) {
  if (strength(next.band) != strength(than.band)) return strength(next.band) > strength(than.band);
  return next.sets > than.sets || next.most > than.most || next.hold > than.hold || next.lower > than.lower;
}

RC_GTEST_PROP(Laws, only_bands_that_are_owned_are_prescribed, ()) {
  const Case made = any_case();
  const auto band = prescribed_for(made).next.band;
  if (band) RC_ASSERT(std::ranges::find(made.history.bands, *band) != made.history.bands.end());
}

RC_GTEST_PROP(Laws, bands_rise_by_one_colour_and_only_where_a_camera_saw_both_legs, ()) {
  const Case made = any_case(2);
  const std::vector<SessionSummary> days = training_days(counted(made.history.sessions, rules()));
  std::ptrdiff_t lately = 0;
  for (const SessionSummary& d : days | std::views::reverse | std::views::take(2))
    lately = std::max(lately, strength(d.dose.band));
  const Prescription p = prescribed_for(made);
  RC_ASSERT(strength(p.next.band) <= lately + 1);
  if (strength(p.next.band) > lately) {
    RC_ASSERT(p.advice == Advice::progress);
    RC_ASSERT(days.back().measured);
    RC_ASSERT(days.back().leg(Side::left).sets > 0 && days.back().leg(Side::right).sets > 0);
  }
}

RC_GTEST_PROP(Laws, too_much_pain_in_the_last_session_never_leads_to_more, ()) {
  Case made = any_case(1);
  SessionSummary& last = made.history.sessions.back();
  last.answers.pain = *within(rules().tolerable_pain + 1, 10);
  const Prescription p = prescribed_for(made);
  RC_ASSERT(p.advice == Advice::stop || !more(p.next, last.dose));
  RC_ASSERT(p.advice != Advice::progress);
}

/// Each alone: an advice, or a yes whose further questions are not answered.
std::vector<std::string> answers_that_stop() {
  std::vector<std::string> ids;
  for (const Question& question : rules().questions) {
    if (!question.advice.empty()) ids.push_back(question.id);
    if (!question.after.empty()) ids.push_back(question.after);
    for (const Choice& choice : question.choices)
      if (!choice.advice.empty()) ids.push_back(choice.id);
  }
  return ids;
}

RC_GTEST_PROP(Laws, a_red_flag_stops_until_it_is_cleared_later, ()) {
  Case made = any_case();
  const int screened = *within(0, made.today + 5);
  made.history.screening = Screening{synthetic::evening(screened), {{*rc::gen::elementOf(answers_that_stop()), true}}};
  if (*within(0, 1) > 0) made.history.programme = any_programme(*within(0, made.today + 10));
  const auto& programme = made.history.programme;
  if (!programme || !programme->cleared || programme->time < made.history.screening->time) {
    const Prescription p = prescribed_for(made);
    RC_ASSERT(p.advice == Advice::stop);
    RC_ASSERT(std::ranges::find(p.flags, "red_flag", &Flag::id) != p.flags.end());
  }
}

RC_GTEST_PROP(Laws, more_clean_repetitions_never_lead_to_less, ()) {
  Case made = any_case(1);
  const Prescription before = prescribed_for(made);
  auto& sessions = made.history.sessions;
  for (LegSummary& leg : sessions.at(static_cast<std::size_t>(*within(0, static_cast<int>(sessions.size()) - 1))).legs)
    leg.clean = *within(leg.clean, leg.judged);
  RC_ASSERT(!more(before.next, prescribed_for(made).next));
}

RC_GTEST_PROP(Laws, what_a_clinician_set_is_what_is_prescribed, ()) {
  Case made = any_case();
  made.history.programme = any_programme(*within(0, made.today + 1));
  const Programme& set = *made.history.programme;
  const Prescription p = prescribed_for(made);
  RC_ASSERT(p.next.sets == set.sets.value_or(p.next.sets));
  RC_ASSERT(p.next.least == set.least.value_or(p.next.least));
  RC_ASSERT(p.next.most == set.most.value_or(p.next.most));
  RC_ASSERT(p.days_a_week == set.days_a_week.value_or(rules().days_a_week));
  if (set.band) RC_ASSERT(p.next.band.value_or("none") == *set.band);
  RC_ASSERT(!set.paused || p.advice == Advice::stop);
}

RC_GTEST_PROP(Laws, a_dose_is_always_one_that_can_be_done, ()) {
  Case made = any_case();
  if (*within(0, 1) > 0) made.history.programme = any_programme(*within(0, made.today + 1));
  const Prescription p = prescribed_for(made);
  RC_ASSERT(1 <= p.next.sets && p.next.sets <= 10);
  RC_ASSERT(1 <= p.next.least && p.next.least <= p.next.most && p.next.most <= 50);
  RC_ASSERT(Seconds{0} <= p.next.hold && p.next.hold <= Seconds{10});
  RC_ASSERT(Seconds{0} <= p.next.lower && p.next.lower <= Seconds{10});
  RC_ASSERT(day(made.today) <= p.due && p.due <= day(made.today + 14));
  RC_ASSERT(0 <= p.done_this_week && p.done_this_week <= p.days_done);
  RC_ASSERT(p.days_done <= 30);
}

RC_GTEST_PROP(Laws, everything_is_said_in_a_sentence_and_has_a_source, ()) {
  Case made = any_case();
  if (*within(0, 1) > 0) made.history.programme = any_programme(*within(0, made.today + 1));
  const Prescription p = prescribed_for(made);
  RC_ASSERT(p.sentence.ends_with('.'));
  RC_ASSERT(!p.because.empty());
  for (const Reason& reason : p.because) RC_ASSERT(reason.text.ends_with('.') && !reason.source.empty());
}

RC_GTEST_PROP(Laws, the_same_history_leads_to_the_same_prescription, ()) {
  const Case made = any_case();
  const Case copy = made;
  const Prescription one = prescribed_for(made), two = prescribed_for(copy);
  RC_ASSERT(one.sentence == two.sentence && one.due == two.due && one.because.size() == two.because.size());
  RC_ASSERT(!more(one.next, two.next) && !more(two.next, one.next));
}

}  // namespace
}  // namespace clamshell
