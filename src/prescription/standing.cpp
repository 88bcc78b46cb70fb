// SPDX-License-Identifier: Apache-2.0
#include "prescription/standing.h"

#include <algorithm>

#include "geometry/timestamp.h"
#include "language/translate.h"
#include "prescription/adherence.h"

namespace clamshell {
namespace {

constexpr std::chrono::days kWeekLength{7};

/// As next_due(), of days on which standing work was done.
Day next_standing_day(const std::vector<Day>& done, int days_a_week, Day today) {
  if (done.empty()) return today;
  Day due = std::max(today, done.back() + std::chrono::days{1 + rest_days(days_a_week)});
  const Day monday = monday_of(due);
  const auto of_week =
      std::ranges::count_if(done, [&](Day day) { return day >= monday && day < monday + kWeekLength; });
  if (of_week >= days_a_week) due = monday + kWeekLength;
  return due;
}

bool hurt(const StandingDay& day, const Rules& rules) { return day.pain.value_or(0) > rules.tolerable_pain; }

/// After too much pain a pause; twice in a row, nothing of it until a clinician sets it anew.
void pause(StandingPlan& plan, const Situation& now) {
  const auto& days = now.history.standing;
  if (days.empty() || !hurt(days.back(), now.rules)) return;
  const StandingDay& last = days.back();
  const bool is_set_since = now.history.programme && now.history.programme->standing && plan.since > last.day;
  const bool twice = days.size() > 1 && hurt(days[days.size() - 2], now.rules) && !is_set_since;
  const Day over = (twice ? now.today : last.day) + std::chrono::days{now.rules.standing_pause_days};
  if (now.today >= over || is_set_since) return;
  plan.rule = twice ? "standing_stop" : "standing_pain";
  plan.sentence =
      twice ? tr("Standing work hurt {} and {} of 10 the last two times", *days[days.size() - 2].pain, *last.pain)
            : tr("On {} standing work hurt {} of 10, more than the {} that are acceptable", iso_date(last.day),
                 *last.pain, now.rules.tolerable_pain);
  plan.due = std::max(plan.due, over);
}

}  // namespace

std::optional<StandingPlan> plan_standing(const Situation& now) {
  if (!now.way_out.since) return std::nullopt;
  StandingPlan plan{.since = *now.way_out.since,
                    .due = {},
                    .days_a_week = now.rules.standing_days_a_week,
                    .done_this_week = 0,
                    .done = {},
                    .done_today = {},
                    .sentence = tr("You have mastered clamshells"),
                    .rule = "way_out"};
  for (const StandingDay& day : now.history.standing) {
    plan.done.push_back(day.day);
    plan.done_this_week += day.day >= monday_of(now.today) ? 1 : 0;
    if (day.day == now.today) plan.done_today = day.exercises;
  }
  plan.due = next_standing_day(plan.done, plan.days_a_week, now.today);
  pause(plan, now);
  if (plan.due == now.due) plan.due += std::chrono::days{1};
  return plan;
}

std::vector<Day> standing_days(const StandingPlan& plan, Day next_clamshells) {
  std::vector<Day> found;
  for (Day day : spread(plan.due, plan.days_a_week, plan.days_a_week)) {
    if ((day - next_clamshells) % kWeekLength == std::chrono::days{0}) day += std::chrono::days{1};
    if (found.empty() || day > found.back()) found.push_back(day);
  }
  return found;
}

}  // namespace clamshell
