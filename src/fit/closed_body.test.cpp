// SPDX-License-Identifier: Apache-2.0
#include "fit/closed_body.h"

#include <gtest/gtest.h>

#include <cmath>

#include "fit/synthetic_view.h"

namespace clamshell {
namespace {

ClosedBody seen(const SyntheticView& view, const SyntheticSet& set = {}) {
  const BodyPoints closed = body_points(view.see(set, Seconds{}), view.lying_on);
  return closed_body(closed, calibrate(closed, view.lying_on, view.person_height, view.picture));
}

template <class Unit>
void expect_within(double deviations, const Measured<Unit>& measured, double truth) {
  EXPECT_LT(std::abs(measured.value.value - truth), deviations * measured.stddev.value)
      << measured.value.value << " for " << truth;
}

class SeenClosedBody : public testing::TestWithParam<CameraDirection> {
 protected:
  SyntheticView view = seen_from(GetParam());
};
INSTANTIATE_TEST_SUITE_P(From, SeenClosedBody,
                         testing::Values(CameraDirection{0, 14}, CameraDirection{0, 36}, CameraDirection{45, 20},
                                         CameraDirection{-40, 20}));

TEST_P(SeenClosedBody, lies_as_it_does_within_its_standard_deviations) {
  const SyntheticSet set;
  const clamshell::SetUp found = seen(view, set).set_up;
  expect_within(1, found.trunk_roll, set.closed.trunk_roll);
  expect_within(1, found.pelvis_roll, set.closed.pelvis_roll);
  expect_within(1, found.hip_flexion, set.closed.hip_flexion);
  expect_within(1, found.knee_flexion, set.closed.knee_flexion);
}

TEST_P(SeenClosedBody, lies_in_a_faulty_set_up_as_it_does_within_two_of_them) {
  SyntheticSet set;
  set.closed.pelvis_roll = from_degrees(15).value, set.closed.trunk_roll = from_degrees(15).value;
  set.closed.hip_flexion = from_degrees(30).value, set.closed.knee_flexion = from_degrees(60).value;
  const clamshell::SetUp found = seen(view, set).set_up;
  expect_within(2, found.trunk_roll, set.closed.trunk_roll);
  expect_within(2, found.pelvis_roll, set.closed.pelvis_roll);
  expect_within(2, found.hip_flexion, set.closed.hip_flexion);
  expect_within(2, found.knee_flexion, set.closed.knee_flexion);
}

TEST_P(SeenClosedBody, has_its_feet_together_or_apart) {
  const Measured<Metres> together = seen(view).set_up.feet_gap;
  expect_within(2, together, 0);
  SyntheticSet set;
  set.closed.feet_gap = 0.1;
  const Measured<Metres> apart = seen(view, set).set_up.feet_gap;
  EXPECT_GT(apart.value, together.value + 2 * together.stddev);
  expect_within(2, apart, 0.1);
}

TEST_P(SeenClosedBody, is_seen_from_where_the_camera_was_calibrated) {
  const BodyPoints closed = body_points(view.see(SyntheticSet{}, Seconds{}), view.lying_on);
  const Calibration calibration = calibrate(closed, view.lying_on, view.person_height, view.picture);
  EXPECT_EQ(closed_body(closed, calibration).azimuth.value, calibration.azimuth.value);
  EXPECT_EQ(closed_body(closed, calibration).elevation.stddev, calibration.elevation.stddev);
}

TEST_P(SeenClosedBody, knows_nothing_of_head_and_hand) {
  EXPECT_TRUE(std::isinf(seen(view).set_up.head_height.stddev.value));
  EXPECT_TRUE(std::isinf(seen(view).set_up.top_hand_height.stddev.value));
}

TEST(ClosedBody, does_not_see_past_one_foot_to_the_other_from_the_foot_end) {
  EXPECT_TRUE(std::isinf(seen(seen_from(80, 20)).set_up.feet_gap.stddev.value));
}

TEST(ClosedBody, is_the_same_on_the_right_in_a_mirror) {
  SyntheticView view = seen_from(20, 25);
  const clamshell::SetUp left = seen(view).set_up;
  view.lying_on = Side::right;
  const clamshell::SetUp right = seen(view).set_up;
  EXPECT_NEAR(to_degrees(left.pelvis_roll.value), to_degrees(right.pelvis_roll.value), 0.1);
  EXPECT_NEAR(left.feet_gap.value.value, right.feet_gap.value.value, 1e-3);
}

}  // namespace
}  // namespace clamshell
