// SPDX-License-Identifier: Apache-2.0
#include "wording/week.h"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace clamshell {
namespace {

using std::chrono::days;

/// A Monday.
constexpr Day kMonday{std::chrono::local_days{std::chrono::year{2026} / 1 / 26}};

std::string marks(const Prescription& prescription, Day today) {
  std::string marks;
  for (const WeekDay& day : week_of(prescription, today))
    marks += day.done ? (day.planned ? '!' : 'x') : (day.planned ? 'o' : '.');
  return marks;
}

Prescription due_on(Day due, int days_a_week, std::vector<Day> done = {}, int done_this_week = 0) {
  Prescription prescription;
  prescription.advice = Advice::go_on;
  prescription.due = due;
  prescription.days_a_week = days_a_week;
  prescription.done = std::move(done);
  prescription.done_this_week = done_this_week;
  return prescription;
}

TEST(Week, begins_on_monday) { EXPECT_EQ(week_of(due_on(kMonday, 3), kMonday + days(6))[0].day, kMonday); }

TEST(Week, is_planned_with_the_sessions_spread_over_it) {
  EXPECT_EQ(marks(due_on(kMonday, 1), kMonday), "o......");
  EXPECT_EQ(marks(due_on(kMonday, 2), kMonday), "o..o...");
  EXPECT_EQ(marks(due_on(kMonday, 3), kMonday), "o.o.o..");
  EXPECT_EQ(marks(due_on(kMonday, 5), kMonday), "ooo.oo.");
  EXPECT_EQ(marks(due_on(kMonday, 7), kMonday), "ooooooo");
}

TEST(Week, plans_what_is_left_of_it) {
  const std::vector done{kMonday - days(3), kMonday, kMonday + days(2)};
  EXPECT_EQ(marks(due_on(kMonday + days(4), 3, done, 2), kMonday + days(2)), "x.x.o..");
  EXPECT_EQ(marks(due_on(kMonday + days(4), 2, done, 2), kMonday + days(2)), "x.x....");
  EXPECT_EQ(marks(due_on(kMonday + days(6), 3), kMonday + days(6)), "......o") << "no time for more";
  EXPECT_EQ(marks(due_on(kMonday + days(8), 3), kMonday + days(6)), ".......") << "next week";
}

TEST(Week, has_days_for_standing_work_beside_those_for_clamshells) {
  Prescription prescription = due_on(kMonday + days(3), 1);
  prescription.standing = StandingPlan{.since = kMonday - days(7),
                                       .due = kMonday + days(2),
                                       .days_a_week = 2,
                                       .done_this_week = 1,
                                       .done = {kMonday},
                                       .done_today = {},
                                       .sentence = {},
                                       .rule = "way_out"};
  std::string standing;
  for (const WeekDay& day : week_of(prescription, kMonday + days(1)))
    standing += day.standing_done ? 'x' : day.standing_planned ? 'o' : '.';
  EXPECT_EQ(standing, "x.o....");
  EXPECT_EQ(marks(prescription, kMonday + days(1)), "...o...");
}

TEST(Week, has_nothing_planned_where_the_advice_is_to_stop) {
  Prescription prescription = due_on(kMonday, 3, {kMonday});
  prescription.advice = Advice::stop;
  EXPECT_EQ(marks(prescription, kMonday), "x......");
}

}  // namespace
}  // namespace clamshell
