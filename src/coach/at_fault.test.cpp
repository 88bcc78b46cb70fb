// SPDX-License-Identifier: Apache-2.0
#include "coach/at_fault.h"

#include <gmock/gmock.h>

namespace clamshell {
namespace {

using testing::ElementsAre, testing::IsEmpty;

TEST(AtFault, is_the_top_knee_for_how_it_is_moved) {
  for (const char* criterion : {"partial_range", "no_hold", "lowered_too_fast", "lifted_too_fast"}) {
    EXPECT_THAT(at_fault(criterion, Side::left), ElementsAre(Landmark::left_knee));
    EXPECT_THAT(at_fault(criterion, Side::right), ElementsAre(Landmark::right_knee));
  }
}

TEST(AtFault, is_the_bottom_leg_where_it_should_lie_still) {
  EXPECT_THAT(at_fault("bottom_leg_moved", Side::left), ElementsAre(Landmark::right_knee, Landmark::right_ankle));
}

TEST(AtFault, are_both_of_a_pair_that_moves_as_one) {
  EXPECT_THAT(at_fault("pelvis_rolled_back", Side::left), ElementsAre(Landmark::left_hip, Landmark::right_hip));
  EXPECT_THAT(at_fault("trunk_swayed", Side::left), ElementsAre(Landmark::left_shoulder, Landmark::right_shoulder));
}

TEST(AtFault, is_nothing_for_a_criterion_that_shows_nowhere) {
  EXPECT_THAT(at_fault("something_new", Side::left), IsEmpty());
}

TEST(AtFault, are_those_of_all_findings_of_a_repetition) {
  Verdict verdict;
  verdict.findings = {{"no_hold", 0.1, 0.1, 0.35, "s", 0.9}, {"hips_not_stacked", 12, 3, 8, "deg", 0.9}};
  EXPECT_THAT(at_fault(verdict, Side::left), ElementsAre(Landmark::left_knee, Landmark::left_hip, Landmark::right_hip));
}

}  // namespace
}  // namespace clamshell
