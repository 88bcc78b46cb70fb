// SPDX-License-Identifier: Apache-2.0
#include "wording/wording.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

TEST(Wording, says_on_which_side_of_its_limits_something_lies) {
  EXPECT_EQ(fault_in_words("hip_angle_off", true, "15°"), "hips bent only 15°");
  EXPECT_EQ(fault_in_words("hip_angle_off", false, "90°"), "hips bent as much as 90°");
  EXPECT_EQ(fault_in_words("hips_not_stacked", true, "12°"), "top hip rolled forward 12°");
}

TEST(Wording, is_found_even_for_a_criterion_that_it_does_not_know) {
  EXPECT_EQ(name_of_criterion("knee_{}_wobbles"), "knee {} wobbles");
  EXPECT_EQ(fault_in_words("knee_{}_wobbles", false, "3 mm"), "knee {} wobbles (3 mm)");
}

TEST(Wording, knows_every_criterion_of_the_results) {
  for (const char* criterion : {"not_side_lying", "hips_not_stacked", "hip_angle_off", "knees_not_bent", "feet_apart",
                                "head_unsupported", "top_arm_not_in_front", "pelvis_rolled_back", "bottom_leg_moved",
                                "trunk_swayed", "partial_range", "no_hold", "lowered_too_fast", "lifted_too_fast"}) {
    EXPECT_NE(name_of_criterion(criterion), spaced(criterion));
    EXPECT_NE(kept_in_words(criterion), spaced(criterion));
  }
}

}  // namespace
}  // namespace clamshell
