// SPDX-License-Identifier: Apache-2.0
#include "prescription/adherence.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

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
  EXPECT_EQ(done_days({opened, good(2), good(2), good(3)}), (std::vector{day(2), day(3)}));
}

TEST(Adherence, begins_the_week_on_monday) {
  for (int i = 0; i < 7; ++i) EXPECT_EQ(monday_of(day(7 + i)), day(7));
  EXPECT_EQ(monday_of(day(6)), day(0));
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
  EXPECT_EQ(next_due({good(0), good(2)}, 2, 2, day(3)), day(7));
}

TEST(Adherence, spreads_the_sessions_of_a_week) {
  for (const auto& [sessions, rest] : {std::pair{1, 6}, {2, 2}, {3, 1}, {4, 0}, {7, 0}})
    EXPECT_EQ(rest_days(sessions), rest) << sessions;
  EXPECT_EQ(spread(day(1), 2, 2), (std::vector{day(1), day(4)}));
  EXPECT_EQ(spread(day(1), 3, 3), (std::vector{day(1), day(3), day(5)}));
  EXPECT_EQ(spread(day(1), 2, 5), (std::vector{day(1), day(2)}));
  EXPECT_TRUE(spread(day(1), 0, 3).empty());
}

TEST(Adherence, has_as_many_days_as_were_asked_for_in_every_week) {
  for (int sessions = 1; sessions <= 7; ++sessions) {
    const std::vector<Day> days = spread(day(0), sessions, sessions);
    EXPECT_EQ(std::ranges::adjacent_find(days, std::ranges::greater_equal{}), days.end()) << sessions;
    EXPECT_LT(days.back(), day(7)) << sessions;
  }
}

TEST(Adherence, rests_over_sunday_too) { EXPECT_EQ(next_due({good(6)}, 1, 3, day(7)), day(8)); }

}  // namespace
}  // namespace clamshell
