// SPDX-License-Identifier: Apache-2.0
#include "api/told_lately.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

using std::chrono::hours, std::chrono::minutes;

constexpr Timestamp kNoon{std::chrono::sys_days{std::chrono::year{2026} / 1 / 5} + hours(12)};

TEST(ToldLately, is_so_for_an_hour) {
  ToldLately told;
  EXPECT_FALSE(told("Clara", "Ann", kNoon));
  EXPECT_TRUE(told("Clara", "Ann", kNoon + minutes(59)));
  EXPECT_FALSE(told("Clara", "Ann", kNoon + minutes(60)));
}

TEST(ToldLately, is_of_one_who_looks_at_one) {
  ToldLately told;
  EXPECT_FALSE(told("Clara", "Ann", kNoon));
  EXPECT_FALSE(told("Clara", "Ben", kNoon));
  EXPECT_FALSE(told("Carl", "Ann", kNoon));
}

TEST(ToldLately, is_not_so_where_the_clock_was_set_back) {
  ToldLately told;
  EXPECT_FALSE(told("Clara", "Ann", kNoon));
  EXPECT_FALSE(told("Clara", "Ann", kNoon - hours(5)));
  EXPECT_TRUE(told("Clara", "Ann", kNoon - hours(5) + minutes(1)));
}

}  // namespace
}  // namespace clamshell
