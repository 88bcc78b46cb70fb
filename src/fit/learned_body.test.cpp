// SPDX-License-Identifier: Apache-2.0
#include "fit/learned_body.h"

#include <gtest/gtest.h>

#include <cmath>

#include "base/user_error.h"
#include "fit/synthetic_view.h"
#include "fit/track_posture.h"

namespace clamshell {
namespace {

const LearnedBody& shipped() {
  static const LearnedBody learned(CLAMSHELL_SOURCE_DIR "/learned");
  return learned;
}

/// Someone closed and still, calibrated as a person of unknown height is.
class LearnedClosedPosture : public testing::TestWithParam<CameraDirection> {
 protected:
  SyntheticView view = seen_from(GetParam());
  BodyPoints closed = body_points(view.see(SyntheticSet{}, Seconds{}), view.lying_on);
  Calibration calibration = calibrate(closed, view.lying_on, view.person_height, view.picture);
  BodyPose fitted = PostureTracker(calibration).track(closed);
};
INSTANTIATE_TEST_SUITE_P(From, LearnedClosedPosture,
                         testing::Values(CameraDirection{0, 14, "front"}, CameraDirection{0, 33, "raised front"},
                                         CameraDirection{45, 20, "foot diagonal"},
                                         CameraDirection{-40, 20, "head diagonal"},
                                         CameraDirection{70, 25, "foot end"}));

template <class Unit>
void expect_none(const Measured<Unit>& movement) {
  EXPECT_GT(movement.stddev.value, 0);
  EXPECT_LT(std::abs(movement.value.value), 2 * movement.stddev.value);
}

TEST_P(LearnedClosedPosture, has_not_moved) {
  const BodyPose pose = shipped().moving(closed, closed, calibration, fitted);
  expect_none(Measured<Radians>{pose.opening.value - fitted.opening.value, pose.opening.stddev});
  expect_none(pose.pelvis_roll_change);
  expect_none(pose.feet_gap);
  expect_none(pose.bottom_knee_lift);
  expect_none(pose.trunk_sway);
}

TEST_P(LearnedClosedPosture, keeps_the_time_of_what_was_fitted) {
  fitted.time = Seconds{7};
  EXPECT_EQ(shipped().moving(closed, closed, calibration, fitted).time, Seconds{7});
}

TEST_P(LearnedClosedPosture, is_one_that_people_can_lie_in) {
  const clamshell::SetUp set_up = shipped().closed(closed, calibration).set_up;
  EXPECT_GT(set_up.hip_flexion.value, from_degrees(20));
  EXPECT_LT(set_up.hip_flexion.value, from_degrees(80));
  EXPECT_GT(set_up.knee_flexion.value, from_degrees(50));
  EXPECT_LT(set_up.knee_flexion.value, from_degrees(120));
  for (const auto& height : {set_up.head_height, set_up.top_hand_height}) {
    EXPECT_GT(height.value, Metres{0});
    EXPECT_LT(height.value, Metres{0.6});
    EXPECT_TRUE(std::isfinite(height.stddev.value));
  }
}

TEST_P(LearnedClosedPosture, leaves_the_gap_of_the_feet_as_the_geometry_has_it) {
  const Measured<Metres> learned = shipped().closed(closed, calibration).set_up.feet_gap,
                         geometric = closed_body(closed, calibration).set_up.feet_gap;
  EXPECT_EQ(learned.value, geometric.value);
  EXPECT_EQ(learned.stddev, geometric.stddev);
}

/// What the full network and the second look saw of the closed posture in examples/c00_short.mp4: the median of the
/// landmarks before the first repetition, through a crop that is held.
const BodyPoints kRendered{.time = {},
                           .at = {{{88.1, 23.1},
                                   {62.6, -48.1},
                                   {-35.3, 21.1},
                                   {-36.0, -24.0},
                                   {-111.8, 39.1},
                                   {-111.0, 9.6},
                                   {-161.4, 24.1},
                                   {-162.4, 10.6},
                                   {-152.9, 20.2},
                                   {-153.3, 4.0},
                                   {-205.4, 22.0},
                                   {-205.0, 18.4},
                                   {132.2, 41.6},
                                   {50.2, -11.0},
                                   {168.2, 28.8},
                                   {77.7, 53.3},
                                   {110.6, 14.1},
                                   {119.4, -4.8},
                                   {106.8, 10.7}}}};

class LearnedRenderedPerson : public testing::Test {
 protected:
  Calibration calibration = calibrate(kRendered, Side::left, Metres{1.7}, {640, 480});
  ClosedBody body = shipped().closed(kRendered, calibration);
};

template <class Unit>
void expect_within_two_deviations(const Measured<Unit>& measured, double truth) {
  EXPECT_LT(std::abs(measured.value.value - truth), 2 * measured.stddev.value)
      << measured.value.value << " for " << truth;
}

TEST_F(LearnedRenderedPerson, lies_as_the_truth_tells) {
  expect_within_two_deviations(body.set_up.trunk_roll, from_degrees(3.75).value);
  expect_within_two_deviations(body.set_up.pelvis_roll, 0);
  expect_within_two_deviations(body.set_up.hip_flexion, from_degrees(45).value);
  expect_within_two_deviations(body.set_up.knee_flexion, from_degrees(90).value);
  expect_within_two_deviations(body.set_up.head_height, 0.180);
  expect_within_two_deviations(body.set_up.top_hand_height, 0.034);
}

TEST_F(LearnedRenderedPerson, is_seen_from_where_the_camera_stands) {
  constexpr double kAzimuth = 0, kElevation = 15.1;  // degrees; the geometry alone errs by 10 and 1
  EXPECT_NEAR(to_degrees(body.azimuth.value), kAzimuth, 6);
  EXPECT_NEAR(to_degrees(body.elevation.value), kElevation, 4);
}

TEST_F(LearnedRenderedPerson, has_not_moved_in_the_closed_posture) {
  const BodyPose fitted = PostureTracker(calibration).track(kRendered);
  const BodyPose pose = shipped().moving(kRendered, kRendered, calibration, fitted);
  EXPECT_LT(abs(pose.opening.value), 2 * pose.opening.stddev);
  expect_none(pose.pelvis_roll_change);
  expect_none(pose.feet_gap);
  expect_none(pose.bottom_knee_lift);
  expect_none(pose.trunk_sway);
}

TEST(LearnedBody, is_less_certain_of_landmarks_that_lite_has_seen) {
  const LearnedBody lite(CLAMSHELL_SOURCE_DIR "/learned", Model::lite);
  const SyntheticView view;
  const BodyPoints points = body_points(view.see(SyntheticSet{}, Seconds{}), view.lying_on);
  const Calibration calibration = calibrate(points, view.lying_on, view.person_height, view.picture);
  const auto by_full = shipped().closed(points, calibration).set_up.knee_flexion;
  const auto by_lite = lite.closed(points, calibration).set_up.knee_flexion;
  EXPECT_EQ(by_lite.value, by_full.value);
  EXPECT_GT(by_lite.stddev, by_full.stddev);
}

TEST(LearnedBody, tells_which_file_is_missing) {
  try {
    LearnedBody("nowhere");
    FAIL();
  } catch (const UserError& error) {
    EXPECT_NE(std::string(error.what()).find("nowhere/set_up.json"), std::string::npos) << error.what();
  }
}

}  // namespace
}  // namespace clamshell
