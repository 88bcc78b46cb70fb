// SPDX-License-Identifier: Apache-2.0
#include "fit/lying_side.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "fit/synthetic_view.h"

namespace clamshell {
namespace {

Keypoints lying_on(Side side, SyntheticView view = {}) {
  view.lying_on = side;
  return view.see(SyntheticSet{}, Seconds{});
}

TEST(LyingSide, tells_left_from_right) {
  EXPECT_EQ(lying_side(lying_on(Side::left)), Side::left);
  EXPECT_EQ(lying_side(lying_on(Side::right)), Side::right);
}

TEST(LyingSide, is_none_of_somebody_standing) {
  EXPECT_EQ(lying_side(turned_upright(lying_on(Side::left))), std::nullopt);
}

TEST(LyingSide, is_none_of_somebody_on_the_back) {
  SyntheticSet set;
  set.closed.pelvis_roll = set.closed.trunk_roll = from_degrees(90).value;
  EXPECT_EQ(lying_side(SyntheticView{}.see(set, Seconds{})), std::nullopt);
}

TEST(LyingSide, is_none_of_nobody) {
  Keypoints nobody = lying_on(Side::left);
  nobody.seen = false;
  EXPECT_EQ(lying_side(nobody), std::nullopt);
}

TEST(LyingSide, stays_while_the_knee_opens) {
  SyntheticSet set;
  set.closed.swivel = from_degrees(60).value;
  EXPECT_EQ(lying_side(SyntheticView{}.see(set, Seconds{})), Side::left);
}

RC_GTEST_PROP(LyingSide, is_seen_from_head_to_foot_end_and_changes_in_a_mirror, ()) {
  const SyntheticView view = seen_from(*rc::gen::inRange(-50, 80), *rc::gen::inRange(0, 45));
  RC_ASSERT(lying_side(lying_on(Side::left, view)) == Side::left);
  RC_ASSERT(lying_side(lying_on(Side::right, view)) == Side::right);
}

}  // namespace
}  // namespace clamshell
