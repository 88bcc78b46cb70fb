// SPDX-License-Identifier: Apache-2.0
#include "coach/at_fault.h"

#include <gmock/gmock.h>

namespace clamshell {
namespace {

using testing::ElementsAre, testing::IsEmpty, testing::Not;

TEST(AtFault, is_the_top_knee_for_how_it_is_moved) {
  for (const CriterionId criterion : {CriterionId::partial_range, CriterionId::no_hold, CriterionId::lowered_too_fast,
                                      CriterionId::lifted_too_fast}) {
    EXPECT_THAT(at_fault(criterion, Side::left), ElementsAre(Landmark::left_knee));
    EXPECT_THAT(at_fault(criterion, Side::right), ElementsAre(Landmark::right_knee));
  }
}

TEST(AtFault, is_the_bottom_leg_where_it_should_lie_still) {
  EXPECT_THAT(at_fault(CriterionId::bottom_leg_moved, Side::left),
              ElementsAre(Landmark::right_knee, Landmark::right_ankle));
}

TEST(AtFault, are_both_of_a_pair_that_moves_as_one) {
  EXPECT_THAT(at_fault(CriterionId::pelvis_rolled_back, Side::left),
              ElementsAre(Landmark::left_hip, Landmark::right_hip));
  EXPECT_THAT(at_fault(CriterionId::trunk_swayed, Side::left),
              ElementsAre(Landmark::left_shoulder, Landmark::right_shoulder));
}

TEST(AtFault, is_something_whatever_the_criterion) {
  for (const CatalogueEntry& entry : kCatalogue)
    EXPECT_THAT(at_fault(entry.id, Side::left), Not(IsEmpty())) << entry.word;
}

TEST(AtFault, are_those_of_all_findings_of_a_repetition) {
  Verdict verdict;
  verdict.findings = {{CriterionId::no_hold, 0.1, 0.1, 0.35, "s", 0.9},
                      {CriterionId::hips_not_stacked, 12, 3, 8, "deg", 0.9}};
  EXPECT_THAT(at_fault(verdict, Side::left), ElementsAre(Landmark::left_knee, Landmark::left_hip, Landmark::right_hip));
}

}  // namespace
}  // namespace clamshell
