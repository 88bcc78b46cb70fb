// SPDX-License-Identifier: Apache-2.0
#include "body/synthetic_set.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

SyntheticSet rolled_in_the_set_up(const SyntheticRepetition& repetition) {
  SyntheticSet set;
  set.closed.pelvis_roll = from_degrees(6).value;
  set.repetitions = {repetition};
  return set;
}

/// In the middle of the hold.
BodyPose open(const SyntheticSet& set) {
  return set.pose(set.lead_in + set.repetitions[0].lift + 0.5 * set.repetitions[0].hold);
}

TEST(SyntheticSet, has_not_moved_before_the_first_repetition) {
  const BodyPose pose = rolled_in_the_set_up({.pelvis_roll = from_degrees(20)}).pose(Seconds{0.5});
  EXPECT_EQ(pose.opening.value, Radians{});
  EXPECT_EQ(pose.pelvis_roll_change.value, Radians{});
  EXPECT_EQ(pose.trunk_sway.value, Metres{});
}

TEST(SyntheticSet, tells_the_roll_of_the_pelvis_and_its_change_since_the_set_up) {
  const BodyPose pose = open(rolled_in_the_set_up({.pelvis_roll = from_degrees(20)}));
  EXPECT_NEAR(to_degrees(pose.pelvis_roll.value), 26, 1e-9);
  EXPECT_NEAR(to_degrees(pose.pelvis_roll_change.value), 20, 1e-9);
}

TEST(SyntheticSet, takes_the_trunk_along_with_the_top_hip) {
  EXPECT_EQ(open(rolled_in_the_set_up({})).trunk_sway.value, Metres{});
  EXPECT_GT(open(rolled_in_the_set_up({.pelvis_roll = from_degrees(20)})).trunk_sway.value, Metres{0.02});
}

}  // namespace
}  // namespace clamshell
