// SPDX-License-Identifier: Apache-2.0
#include "body/side_lying_body.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "body/synthetic_set.h"

namespace clamshell {
namespace {

Joints<double> opened(double degrees) {
  SyntheticSet set;
  set.closed.swivel += from_degrees(degrees).value;
  return joints(set.lengths, set.closed);
}

TEST(SideLyingBody, keeps_the_top_hip_above_the_bottom_hip_while_the_pelvis_is_stacked) {
  const Joints<double> body = opened(0);
  EXPECT_NEAR(body.top_hip.x(), body.bottom_hip.x(), 1e-12);
  EXPECT_NEAR(body.top_hip.y(), body.bottom_hip.y(), 1e-12);
  EXPECT_GT(body.top_hip.z(), body.bottom_hip.z());
}

TEST(SideLyingBody, moves_the_top_hip_behind_when_the_pelvis_rolls_back) {
  SyntheticSet set;
  set.closed.pelvis_roll = from_degrees(20).value;
  const Joints<double> body = joints(set.lengths, set.closed);
  EXPECT_NEAR(body.top_hip.y(), set.lengths.hip_width * std::sin(from_degrees(20).value), 1e-12);
}

TEST(SideLyingBody, turns_the_dihedral_by_as_much_as_the_knee_swivels) {
  const double closed = thigh_dihedral(opened(0));
  EXPECT_NEAR(to_degrees(Radians{thigh_dihedral(opened(40)) - closed}), 40, 1e-9);
}

RC_GTEST_PROP(SideLyingBody, never_changes_the_length_of_a_bone, ()) {
  const double swivel = *rc::gen::inRange(-10, 80), roll = *rc::gen::inRange(-20, 40), gap = *rc::gen::inRange(0, 15);
  SyntheticSet set;
  set.closed.swivel = from_degrees(swivel).value;
  set.closed.pelvis_roll = from_degrees(roll).value;
  set.closed.feet_gap = gap / 100;
  const Joints<double> body = joints(set.lengths, set.closed);
  RC_ASSERT(std::abs((body.top_knee - body.top_hip).norm() - set.lengths.thigh) < 1e-9);
  RC_ASSERT(std::abs((body.top_ankle - body.top_knee).norm() - set.lengths.shank) < 1e-9);
  RC_ASSERT(std::abs((body.top_hip - body.bottom_hip).norm() - set.lengths.hip_width) < 1e-9);
}

}  // namespace
}  // namespace clamshell
