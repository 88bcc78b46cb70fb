// SPDX-License-Identifier: Apache-2.0
#include "wording/describe.h"

#include <gmock/gmock.h>

#include <cmath>

#include "wording/synthetic_analysis.h"

namespace clamshell {
namespace {

using testing::ElementsAre;

TEST(Words, give_an_angle_with_its_standard_deviation_rounded_up) {
  EXPECT_EQ(describe(Measured<Radians>{from_degrees(41.6), from_degrees(2.1)}), "42° ± 3°");
  EXPECT_EQ(describe(Measured<Radians>{from_degrees(-0.2), from_degrees(1)}), "0° ± 1°");
  EXPECT_EQ(describe(Measured<Radians>{Radians{NAN}, Radians{NAN}}), "–");
  EXPECT_EQ(describe(Measured<Radians>{from_degrees(5), Radians{INFINITY}}), "–");
}

TEST(Words, give_each_quantity_in_its_everyday_unit) {
  EXPECT_EQ(describe(Finding{"feet_apart", 0.041, 0.008, 0.03, "m", 0.9}), "feet 4.1 ± 0.8 cm apart");
  EXPECT_EQ(describe(Finding{"trunk_swayed", 0.1, 0.02, 0.06, "m", 0.9}), "trunk swayed 10.0 ± 2.0 cm");
  EXPECT_EQ(describe(Finding{"no_hold", 0.1, 0.12, 0.35, "s", 0.9}), "no squeeze (0.1 ± 0.2 s)");
  EXPECT_EQ(describe(Finding{"partial_range", 21, 2, 28, "deg", 0.9}), "opened only 21° ± 2°");
}

TEST(Words, are_found_even_for_a_fault_without_a_wording) {
  EXPECT_EQ(describe(Finding{"knee_wobbles", 3, 1, 2, "mm", 0.9}), "knee wobbles (3.0 ± 1.0 mm)");
}

TEST(Words, tell_the_direction_instead_of_a_sign) {
  EXPECT_EQ(describe(Finding{"hips_not_stacked", -12, 3, -8, "deg", 0.9}), "top hip rolled forward 12° ± 3°");
  EXPECT_EQ(describe(Finding{"hips_not_stacked", 12, 3, 8, "deg", 0.9}), "top hip rolled back 12° ± 3°");
}

TEST(Words, praise_only_what_was_judged) {
  JudgedRepetition judged;
  EXPECT_THAT(remarks_on(judged), ElementsAre("good"));
  judged.verdict.not_judged = {{"feet_apart", "unseen"}};
  EXPECT_THAT(remarks_on(judged), ElementsAre("no fault seen"));
}

TEST(Words, sum_up_both_legs_with_the_count_of_each) {
  Analysis analysis = synthetic_analysis();
  for (const std::size_t i : {3U, 4U}) analysis.repetitions.at(i).working_leg = Side::left;
  EXPECT_THAT(summarize(analysis), testing::StartsWith("5 repetitions (3 with the right leg, 2 with the left), "));
}

TEST(Words, sum_up_one_repetition_without_a_plural) {
  Analysis analysis = synthetic_analysis();
  analysis.repetitions.resize(1);
  EXPECT_EQ(summarize(analysis), "1 repetition with the right leg, without a fault seen; opened 40°.");
}

}  // namespace
}  // namespace clamshell
