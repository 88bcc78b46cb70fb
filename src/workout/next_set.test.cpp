// SPDX-License-Identifier: Apache-2.0
#include "workout/next_set.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

SessionRecord after(int sets_over, Side first_leg) {
  SessionRecord session;
  for (int i = 0; i < sets_over; ++i) {
    SetRecord set;
    set.number = i % 3 + 1;
    set.working_leg = i < 3 ? first_leg : other(first_leg);
    set.ended = Timestamp{};
    session.sets.push_back(set);
  }
  return session;
}

TEST(NextSet, leaves_the_first_side_to_the_person_where_the_plan_does) {
  EXPECT_EQ(next_set({})->number, 1);
  EXPECT_FALSE(next_set({})->working_leg);
}

TEST(NextSet, begins_with_the_side_that_the_plan_names) {
  SessionRecord session;
  session.plan.first_leg = Side::left;
  EXPECT_EQ(next_set(session)->working_leg, Side::left);
}

TEST(NextSet, does_all_sets_of_one_side_and_then_all_of_the_other) {
  for (int over = 0; over < 6; ++over) {
    const auto next = next_set(after(over, Side::right));
    ASSERT_TRUE(next);
    EXPECT_EQ(next->number, over % 3 + 1);
    if (over == 0) continue;
    EXPECT_EQ(next->working_leg, over < 3 ? Side::right : Side::left);
  }
  EXPECT_FALSE(next_set(after(6, Side::right)));
}

TEST(NextSet, goes_on_with_a_set_that_is_open) {
  SessionRecord session = after(2, Side::left);
  session.sets.back().ended.reset();
  EXPECT_EQ(next_set(session)->number, 2);
  EXPECT_EQ(next_set(session)->working_leg, Side::left);
}

}  // namespace
}  // namespace clamshell
