// SPDX-License-Identifier: Apache-2.0
#include "report/joints_at_fault.h"

#include <gmock/gmock.h>

namespace clamshell {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using enum Landmark;

TEST(JointsAtFault, are_those_of_the_top_leg_for_how_it_is_moved) {
  for (const char* criterion : {"partial_range", "no_hold", "lowered_too_fast", "lifted_too_fast"}) {
    EXPECT_THAT(joints_at_fault(criterion, Side::left), ElementsAre(left_knee));
    EXPECT_THAT(joints_at_fault(criterion, Side::right), ElementsAre(right_knee));
  }
}

TEST(JointsAtFault, are_those_of_the_bottom_leg_where_it_should_lie_still) {
  EXPECT_THAT(joints_at_fault("bottom_leg_moved", Side::left), ElementsAre(right_knee));
}

TEST(JointsAtFault, are_both_of_a_pair_that_moves_as_one) {
  EXPECT_THAT(joints_at_fault("pelvis_rolled_back", Side::left), ElementsAre(left_hip, right_hip));
  EXPECT_THAT(joints_at_fault("trunk_swayed", Side::left), ElementsAre(left_shoulder, right_shoulder));
}

TEST(JointsAtFault, are_none_of_a_criterion_without_one) {
  EXPECT_THAT(joints_at_fault("something_new", Side::left), IsEmpty());
}

}  // namespace
}  // namespace clamshell
