// SPDX-License-Identifier: Apache-2.0
#include "body/minimum_jerk.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

namespace clamshell {
namespace {

TEST(MinimumJerk, goes_from_rest_to_rest) {
  EXPECT_EQ(minimum_jerk::way(0.0), 0);
  EXPECT_EQ(minimum_jerk::way(1.0), 1);
  const double little = 1e-4;
  EXPECT_LT(minimum_jerk::way(little) / little, 1e-6);
  EXPECT_LT((1 - minimum_jerk::way(1 - little)) / little, 1e-6);
}

TEST(MinimumJerk, is_fastest_half_way_by_fifteen_eighths) {
  const double little = 1e-4;
  EXPECT_NEAR((minimum_jerk::way(0.5 + little) - minimum_jerk::way(0.5 - little)) / (2 * little), 15.0 / 8, 1e-6);
}

TEST(MinimumJerk, spends_a_quarter_of_its_time_on_the_first_tenth_of_the_way) {
  EXPECT_NEAR(minimum_jerk::way(minimum_jerk::kTenth), 0.1, 1e-4);
}

RC_GTEST_PROP(MinimumJerk, never_turns_and_comes_as_it_went, ()) {
  const double share = *rc::gen::inRange(0, 999) / 1000.0;
  RC_ASSERT(minimum_jerk::way(share + 0.001) > minimum_jerk::way(share));
  RC_ASSERT(std::abs(minimum_jerk::way(share) + minimum_jerk::way(1 - share) - 1) < 1e-12);
}

}  // namespace
}  // namespace clamshell
