// SPDX-License-Identifier: Apache-2.0
#include "muscle/interval.h"

#include <gtest/gtest.h>

#include <numeric>

namespace clamshell {
namespace {

TEST(Interval, holds_the_middle_nine_tenths) {
  std::vector<double> guesses(101);
  std::iota(guesses.rbegin(), guesses.rend(), 0.0);
  EXPECT_NEAR(interval_of(guesses).lo, 5, 1e-9);
  EXPECT_NEAR(interval_of(guesses).hi, 95, 1e-9);
}

TEST(Interval, goes_straight_between_few_guesses) {
  EXPECT_NEAR(interval_of({3, 1, 2}).lo, 1.1, 1e-9);
  EXPECT_NEAR(interval_of({3, 1, 2}).hi, 2.9, 1e-9);
  EXPECT_EQ(interval_of({7}).lo, 7);
}

}  // namespace
}  // namespace clamshell
