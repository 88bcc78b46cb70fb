// SPDX-License-Identifier: Apache-2.0
#include "workout/pace.h"

#include <gtest/gtest.h>

#include <limits>

namespace clamshell {
namespace {

TEST(Pace, goes_up_is_held_comes_down_and_breathes) {
  EXPECT_EQ(pace::at(Seconds{0.1}, {}, 20).phase, Phase::lift);
  EXPECT_EQ(pace::at(Seconds{2.1}, {}, 20).phase, Phase::hold);
  EXPECT_EQ(pace::at(Seconds{3.6}, {}, 20).phase, Phase::lower);
  EXPECT_EQ(pace::at(Seconds{5.6}, {}, 20).phase, Phase::closed);
  EXPECT_EQ(pace::at(Seconds{5.9}, {}, 20).count, 0);
  EXPECT_EQ(pace::at(Seconds{6.1}, {}, 20).count, 1);
}

TEST(Pace, stops_at_the_most_that_is_asked_for) {
  EXPECT_EQ(pace::at(Seconds{20 * 6.0}, {}, 20).count, 20);
  EXPECT_EQ(pace::at(Seconds{1000}, {}, 20).count, 20);
  EXPECT_EQ(pace::at(Seconds{1000}, {}, 20).phase, Phase::closed);
}

TEST(Pace, counts_no_more_whatever_the_clock_says) {
  for (const double wild : {1e12, 1e300, std::numeric_limits<double>::infinity()}) {
    EXPECT_EQ(pace::at(Seconds{wild}, {}, 20).count, 20);
    EXPECT_EQ(pace::at(Seconds{-wild}, {}, 20).count, 0);
  }
}

TEST(Pace, holds_and_lowers_as_long_as_the_dose_asks_for) {
  Dose dose;
  dose.hold = Seconds{3};
  dose.lower = Seconds{4};
  EXPECT_EQ(pace::at(Seconds{4.9}, dose, 20).phase, Phase::hold);
  EXPECT_EQ(pace::at(Seconds{8.9}, dose, 20).phase, Phase::lower);
  EXPECT_EQ(pace::at(Seconds{9.6}, dose, 20).count, 1);
}

}  // namespace
}  // namespace clamshell
