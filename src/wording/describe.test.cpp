// SPDX-License-Identifier: Apache-2.0
#include "wording/describe.h"

#include <gmock/gmock.h>

#include <cmath>

#include "wording/synthetic_analysis.h"

namespace clamshell {
namespace {

using testing::ElementsAre;

std::string said_of(const Finding& finding) {
  return describe(finding, criterion_in(clamshell_exercise().repetition, finding.criterion));
}

TEST(Words, give_an_angle_with_its_standard_deviation_rounded_up) {
  EXPECT_EQ(describe(Measured<Radians>{from_degrees(41.6), from_degrees(2.1)}), "42° ± 3°");
  EXPECT_EQ(describe(Measured<Radians>{from_degrees(-0.2), from_degrees(1)}), "0° ± 1°");
  EXPECT_EQ(describe(Measured<Radians>{Radians{NAN}, Radians{NAN}}), "–");
  EXPECT_EQ(describe(Measured<Radians>{from_degrees(5), Radians{INFINITY}}), "–");
}

TEST(Words, give_each_quantity_in_its_everyday_unit) {
  EXPECT_EQ(said_of(Finding{CriterionId::feet_apart, 0.041, 0.008, 0.03, "m", 0.9}), "feet 4.1 ± 0.8 cm apart");
  EXPECT_EQ(said_of(Finding{CriterionId::trunk_swayed, 0.1, 0.02, 0.06, "m", 0.9}), "trunk swayed 10.0 ± 2.0 cm");
  EXPECT_EQ(said_of(Finding{CriterionId::no_hold, 0.1, 0.12, 0.35, "s", 0.9}), "no squeeze (0.1 ± 0.2 s)");
  EXPECT_EQ(said_of(Finding{CriterionId::partial_range, 21, 2, 28, "deg", 0.9}), "opened only 21° ± 2°");
}

TEST(Words, tell_the_direction_instead_of_a_sign) {
  const Criterion& stacking = criterion_in(clamshell_exercise().set_up, CriterionId::hips_not_stacked);
  EXPECT_EQ(describe(Finding{CriterionId::hips_not_stacked, -12, 3, -8, "deg", 0.9}, stacking),
            "top hip rolled forward 12° ± 3°");
  EXPECT_EQ(describe(Finding{CriterionId::hips_not_stacked, 12, 3, 8, "deg", 0.9}, stacking),
            "top hip rolled back 12° ± 3°");
}

TEST(Words, praise_only_what_was_judged) {
  JudgedRepetition judged;
  EXPECT_THAT(remarks_on(judged, clamshell_exercise()), ElementsAre("good"));
  judged.verdict.not_judged = {{CriterionId::feet_apart, WhyNotJudged::unseen}};
  EXPECT_THAT(remarks_on(judged, clamshell_exercise()), ElementsAre("no fault seen"));
}

TEST(Words, sum_up_both_legs_with_the_count_of_each) {
  Analysis analysis = synthetic_analysis();
  for (const std::size_t i : {3U, 4U}) analysis.repetitions.at(i).working_leg = Side::left;
  EXPECT_THAT(summarize(analysis), testing::StartsWith("5 repetitions (3 with the right leg, 2 with the left), "));
}

TEST(Words, sum_up_no_opening_that_hardly_anything_is_known_of) {
  Analysis analysis = synthetic_analysis();
  analysis.repetitions.back().repetition.peak_opening.stddev = from_degrees(20);
  EXPECT_THAT(summarize(analysis), testing::EndsWith("; how far the knee opened can't be told from here."));
}

TEST(Words, sum_up_one_repetition_without_a_plural) {
  Analysis analysis = synthetic_analysis();
  analysis.repetitions.resize(1);
  EXPECT_EQ(summarize(analysis), "1 repetition with the right leg, without a fault seen; opened 40°.");
}

}  // namespace
}  // namespace clamshell
