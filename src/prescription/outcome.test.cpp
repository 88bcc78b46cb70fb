// SPDX-License-Identifier: Apache-2.0
#include "prescription/outcome.h"

#include <gtest/gtest.h>

#include "prescription/synthetic_history.h"

namespace clamshell {
namespace {

const FunctionScale& function_of_rules() { return synthetic::rules().function; }

FunctionRating rated(int number, int stairs, int walking, int sleeping) {
  return {synthetic::day(number), {{"Stairs", stairs}, {"Walking an hour", walking}, {"Sleeping on it", sleeping}}};
}

TEST(Function, changes_only_beyond_what_may_be_chance) {
  const auto verdict = [](int by) {
    return function_change({rated(0, 3, 4, 5), rated(14, 3 + by, 4 + by, 5 + by)}, function_of_rules())->verdict;
  };
  EXPECT_EQ(verdict(2), FunctionVerdict::better);
  EXPECT_EQ(verdict(1), FunctionVerdict::about_the_same);
  EXPECT_EQ(verdict(-1), FunctionVerdict::about_the_same);
  EXPECT_EQ(verdict(-2), FunctionVerdict::worse);
}

TEST(Function, is_compared_with_the_first_rating_of_the_same_activities) {
  FunctionRating other = rated(28, 9, 9, 9);
  other.activities[0].activity = "Running";
  EXPECT_FALSE(function_change({rated(0, 3, 4, 5), rated(14, 6, 6, 6), other}, function_of_rules()));
  const auto change = function_change({other, rated(28, 3, 4, 5), rated(42, 8, 6, 7)}, function_of_rules());
  ASSERT_TRUE(change);
  EXPECT_EQ(change->since, synthetic::day(28));
  EXPECT_NEAR(change->first, 4, 1e-9);
  EXPECT_NEAR(change->newest, 7, 1e-9);
  EXPECT_FALSE(function_change({}, function_of_rules()));
}

TEST(Function, is_asked_at_the_start_and_every_two_weeks) {
  EXPECT_TRUE(is_function_due({}, function_of_rules(), synthetic::day(0)));
  EXPECT_FALSE(is_function_due({rated(0, 1, 1, 1)}, function_of_rules(), synthetic::day(13)));
  EXPECT_TRUE(is_function_due({rated(0, 1, 1, 1)}, function_of_rules(), synthetic::day(14)));
}

}  // namespace
}  // namespace clamshell
