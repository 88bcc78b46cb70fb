// SPDX-License-Identifier: Apache-2.0
#include "prescription/situation.h"

#include <algorithm>

#include "language/translate.h"
#include "prescription/adherence.h"
#include "prescription/screen.h"
#include "prescription/training_days.h"

namespace clamshell {
namespace {

Day last_trained(const History& history, Day last) {
  return history.standing.empty() ? last : std::max(last, history.standing.back().day);
}

/// One more after too much pain.
int rest_days_after(const std::vector<SessionSummary>& days, const Rules& rules, int days_a_week) {
  const int rest = rest_days(days_a_week);
  if (days.empty()) return rest;
  const Answers& said = days.back().answers;
  const bool sore = rules.is_too_painful(said) || !said.pain_gone_by_morning.value_or(true);
  return sore ? rest + 1 : rest;
}

}  // namespace

Goal goal_of(const History& history, const Rules& rules) {
  if (history.programme && history.programme->goal) return *history.programme->goal;
  if (history.screening && asks_for_gentleness(history.screening->answers, rules)) return Goal::endurance;
  return history.goal.value_or(Goal::endurance);
}

Situation assess(const History& history, const Rules& rules, Day today) {
  std::vector<SessionSummary> days = training_days(history.sessions);
  const Ladder ladder{rules, history.programme, history.bands, goal_of(history, rules)};
  const WayOut out = way_out(history, ladder, rules);
  const int by_the_rules = out.since                         ? rules.kept_days_a_week
                           : ladder.goal() == Goal::strength ? rules.strength_days_a_week
                                                             : rules.days_a_week;
  const int days_a_week = history.programme ? history.programme->days_a_week.value_or(by_the_rules) : by_the_rules;
  const Day due = next_due(days, rest_days_after(days, rules, days_a_week), days_a_week, today);
  const int away = days.empty() ? 0 : static_cast<int>((today - last_trained(history, days.back().day)).count());
  return {.history = history,
          .rules = rules,
          .today = today,
          .days = std::move(days),
          .ladder = ladder,
          .days_a_week = days_a_week,
          .due = due,
          .away = away,
          .way_out = out,
          .when = due == today ? tr("today") : tr("next time")};
}

Reason reason(const Rules& rules, std::string_view id, const std::string& clause) {
  const Rule& rule = rules.rule(id);
  return {rule.id, clause + ". " + rule.why, rule.source};
}

}  // namespace clamshell
