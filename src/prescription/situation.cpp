// SPDX-License-Identifier: Apache-2.0
#include "prescription/situation.h"

#include "prescription/adherence.h"
#include "prescription/training_days.h"

namespace clamshell {
namespace {

/// One more after too much pain.
int rest_days_after(const std::vector<SessionSummary>& days, const Rules& rules, int days_a_week) {
  const int rest = rest_days(days_a_week);
  if (days.empty()) return rest;
  const Answers& said = days.back().answers;
  const bool sore = rules.is_too_painful(said) || !said.pain_gone_by_morning.value_or(true);
  return sore ? rest + 1 : rest;
}

}  // namespace

Situation assess(const History& history, const Rules& rules, Day today) {
  std::vector<SessionSummary> days = training_days(history.sessions);
  const int days_a_week =
      history.programme ? history.programme->days_a_week.value_or(rules.days_a_week) : rules.days_a_week;
  const Day due = next_due(days, rest_days_after(days, rules, days_a_week), days_a_week, today);
  return {.history = history,
          .rules = rules,
          .today = today,
          .days = std::move(days),
          .ladder = Ladder{rules, history.programme, history.bands},
          .days_a_week = days_a_week,
          .due = due,
          .when = due == today ? "today" : "next time"};
}

Reason reason(const Rules& rules, std::string_view id, const std::string& clause) {
  const Rule& rule = rules.rule(id);
  return {rule.id, clause + ". " + rule.why, rule.source};
}

}  // namespace clamshell
