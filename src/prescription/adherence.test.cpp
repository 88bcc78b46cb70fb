// SPDX-License-Identifier: Apache-2.0
#include "prescription/adherence.h"

#include <gtest/gtest.h>

#include "prescription/synthetic_history.h"

namespace clamshell {
namespace {

using synthetic::day;
using synthetic::good;

TEST(Adherence, counts_distinct_days_of_the_last_30) {
  EXPECT_EQ(days_done({}, day(40)), 0);
  EXPECT_EQ(days_done({good(10), good(11), good(11), good(40)}, day(40)), 2) << "day 10 is 30 days ago";
}

TEST(Adherence, counts_no_day_on_which_nothing_was_done) {
  SessionSummary opened = good(0);
  opened.legs = {};
  EXPECT_EQ(days_done({opened}, day(0)), 0);
}

TEST(Adherence, begins_the_week_on_monday) {
  EXPECT_EQ(done_in_week_of({good(6), good(7), good(9)}, day(13)), 2) << "day 6 is a Sunday";
  EXPECT_EQ(done_in_week_of({good(6), good(7)}, day(14)), 0);
}

TEST(Adherence, is_due_today_for_who_never_began) { EXPECT_EQ(next_due({}, 1, 3, day(5)), day(5)); }

TEST(Adherence, leaves_a_day_of_rest) {
  EXPECT_EQ(next_due({good(0)}, 1, 3, day(0)), day(2));
  EXPECT_EQ(next_due({good(0)}, 1, 3, day(1)), day(2));
  EXPECT_EQ(next_due({good(0)}, 1, 3, day(4)), day(4)) << "never before today";
  EXPECT_EQ(next_due({good(0)}, 2, 3, day(1)), day(3));
}

TEST(Adherence, waits_for_monday_when_the_week_is_done) {
  EXPECT_EQ(next_due({good(0), good(2), good(4)}, 1, 3, day(5)), day(7));
  EXPECT_EQ(next_due({good(0), good(2)}, 1, 2, day(3)), day(7));
}

TEST(Adherence, rests_over_sunday_too) { EXPECT_EQ(next_due({good(6)}, 1, 3, day(7)), day(8)); }

}  // namespace
}  // namespace clamshell
