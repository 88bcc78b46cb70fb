// SPDX-License-Identifier: Apache-2.0
#include "prescription/graduation.h"

#include "prescription/mastered.h"
#include "prescription/screen.h"
#include "prescription/training_days.h"

namespace clamshell {
namespace {

bool sets_the_dose(const Programme& set) {
  return set.sets || set.least || set.most || set.hold || set.lower || set.band;
}

}  // namespace

bool Graduation::see(const SessionSummary& day) {
  const Rung rung = ladder_.at(day.dose);
  const bool good = !lack(day, rung, ladder_, rules_), is_highest = !ladder_.above(rung);
  const bool is_hard = day.answers.effort.value_or(0) >= rules_.strength_effort_least;
  const bool strong_enough = ladder_.goal() == Goal::endurance || (rung.band && (is_hard || is_highest));
  good_at_top_ = good && is_highest && !ladder_.missing_band(rung) ? good_at_top_ + 1 : 0;
  good_at_goal_ = good && ladder_.is_last_step(rung) && strong_enough ? good_at_goal_ + 1 : 0;
  const int a_week = ladder_.goal() == Goal::strength ? rules_.strength_days_a_week : rules_.days_a_week;
  return good_at_top_ >= rules_.mastered_sessions || good_at_goal_ >= rules_.way_out_weeks * a_week;
}

namespace {

std::optional<Day> mastered_since(const History& history, const Ladder& ladder, const Rules& rules) {
  Graduation graduation(ladder, rules);
  for (const SessionSummary& day : training_days(history.sessions, history.sessions.size()))
    if (anything_done(day) && graduation.see(day)) return day.day;
  return std::nullopt;
}

}  // namespace

WayOut way_out(const History& history, const Ladder& ladder, const Rules& rules) {
  const auto& programme = history.programme;
  if (programme && programme->standing)
    return {*programme->standing ? std::optional(day_of(programme->time, {})) : std::nullopt, false};
  const std::optional<Day> mastered = mastered_since(history, ladder, rules);
  const bool is_for_a_clinician = (programme && sets_the_dose(*programme)) ||
                                  (history.screening && asks_for_gentleness(history.screening->answers, rules));
  if (is_for_a_clinician) return {std::nullopt, mastered.has_value()};
  return {mastered, false};
}

}  // namespace clamshell
