// SPDX-License-Identifier: Apache-2.0
#include "prescription/adherence.h"

#include <algorithm>
#include <ranges>
#include <set>

#include "prescription/training_days.h"

namespace clamshell {
namespace {

constexpr int kDaysOfAWeek = 7;

/// Both ends included.
int distinct_days(const std::vector<SessionSummary>& sessions, Day from, Day to) {
  const auto within = [=](Day day) { return from <= day && day <= to; };
  return static_cast<int>(std::ranges::count_if(done_days(sessions), within));
}

}  // namespace

std::vector<Day> done_days(const std::vector<SessionSummary>& sessions) {
  std::set<Day> done;
  for (const SessionSummary& s : sessions)
    if (anything_done(s)) done.insert(s.day);
  return {done.begin(), done.end()};
}

int days_done(const std::vector<SessionSummary>& sessions, Day today) {
  return distinct_days(sessions, today - std::chrono::days{29}, today);
}

Day monday_of(Day day) { return day - (std::chrono::weekday{day} - std::chrono::Monday); }

int done_in_week_of(const std::vector<SessionSummary>& sessions, Day day) {
  return distinct_days(sessions, monday_of(day), monday_of(day) + std::chrono::days{6});
}

int weeks_in_a_row(const std::vector<SessionSummary>& sessions, Day today) {
  constexpr std::chrono::days kWeek{kDaysOfAWeek};
  std::set<Day> mondays;
  for (const Day day : done_days(sessions)) mondays.insert(monday_of(day));
  Day week = monday_of(today);
  if (!mondays.contains(week)) week -= kWeek;
  int weeks = 0;
  for (; mondays.contains(week); week -= kWeek) ++weeks;
  return weeks;
}

int rest_days(int days_a_week) { return kDaysOfAWeek / days_a_week - 1; }

std::vector<Day> spread(Day first, int sessions, int days_a_week) {
  std::vector<Day> spread;
  for (int i = 0; i < sessions; ++i) spread.push_back(first + std::chrono::days{i * kDaysOfAWeek / days_a_week});
  return spread;
}

Day next_due(const std::vector<SessionSummary>& sessions, int rest, int days_a_week, Day today) {
  Day due = today;
  for (const SessionSummary& s : sessions) due = std::max(due, s.day + std::chrono::days{1 + rest});
  if (done_in_week_of(sessions, due) >= days_a_week) due = monday_of(due) + std::chrono::days{kDaysOfAWeek};
  return due;
}

}  // namespace clamshell
