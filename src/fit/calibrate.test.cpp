// SPDX-License-Identifier: Apache-2.0
#include "fit/calibrate.h"

#include <gtest/gtest.h>

#include "fit/synthetic_view.h"

namespace clamshell {
namespace {

constexpr double kWithin = 8;         ///< degrees, of an average person
constexpr double kWithinAnyone = 15;  ///< degrees: builds and postures that the priors do not expect

Calibration calibrated(const SyntheticView& view, const SyntheticSet& set = {}) {
  const BodyPoints closed = body_points(view.see(set, Seconds{}), view.lying_on);
  return calibrate(closed, view.lying_on, view.person_height, view.picture);
}

double azimuth_error_deg(const Calibration& found, const SyntheticView& view) {
  return to_degrees(found.azimuth.value - Radians{view.camera.azimuth});
}

double elevation_error_deg(const Calibration& found, const SyntheticView& view) {
  return to_degrees(found.elevation.value - Radians{view.camera.elevation});
}

class Calibrate : public testing::TestWithParam<CameraDirection> {
 protected:
  SyntheticView view = seen_from(GetParam());
};
INSTANTIATE_TEST_SUITE_P(From, Calibrate,
                         testing::Values(CameraDirection{0, 5}, CameraDirection{0, 14}, CameraDirection{0, 36},
                                         CameraDirection{-20, 10}, CameraDirection{25, 20}, CameraDirection{45, 20},
                                         CameraDirection{60, 30}, CameraDirection{82, 22}, CameraDirection{-40, 20}));

TEST_P(Calibrate, finds_where_the_camera_stands_in_spite_of_noise) {
  for (view.seed = 1; view.seed <= 5; ++view.seed) {
    const Calibration found = calibrated(view);
    EXPECT_NEAR(azimuth_error_deg(found, view), 0, kWithin) << "seed " << view.seed;
    EXPECT_NEAR(elevation_error_deg(found, view), 0, kWithin) << "seed " << view.seed;
  }
}

TEST_P(Calibrate, finds_it_for_another_build_and_posture) {
  SyntheticSet set;
  set.lengths.trunk *= 1.06, set.lengths.thigh *= 0.95, set.lengths.hip_width *= 1.1;
  set.closed.hip_flexion = from_degrees(57).value, set.closed.knee_flexion = from_degrees(100).value;
  set.closed.pelvis_roll = from_degrees(5).value;
  const Calibration found = calibrated(view, set);
  EXPECT_NEAR(azimuth_error_deg(found, view), 0, kWithinAnyone);
  EXPECT_NEAR(elevation_error_deg(found, view), 0, kWithinAnyone);
}

TEST_P(Calibrate, errs_by_no_more_than_its_standard_deviations_tell) {
  const Calibration found = calibrated(view);
  EXPECT_LT(std::abs(azimuth_error_deg(found, view)), 3 * to_degrees(found.azimuth.stddev));
  EXPECT_LT(std::abs(elevation_error_deg(found, view)), 3 * to_degrees(found.elevation.stddev));
}

TEST_P(Calibrate, finds_the_same_at_every_resolution) {
  const Calibration small = calibrated(view);
  view.picture = {1920, 1440};
  const Calibration large = calibrated(view);
  EXPECT_NEAR(to_degrees(small.azimuth.value), to_degrees(large.azimuth.value), 0.2);
  EXPECT_NEAR(to_degrees(small.elevation.value), to_degrees(large.elevation.value), 0.2);
  EXPECT_NEAR(to_degrees(small.azimuth.stddev), to_degrees(large.azimuth.stddev), 0.2);
  EXPECT_NEAR(small.misfit, large.misfit, 1e-4);
  EXPECT_NEAR(small.focal * 3, large.focal, 0.01 * large.focal);
}

TEST_P(Calibrate, leaves_the_rest_of_the_keypoints_to_the_bias) {
  const Calibration found = calibrated(view);
  EXPECT_LT(found.misfit, 0.01);
  for (std::size_t i = 0; i < kFittedPointCount; ++i) {
    EXPECT_LT(found.bias[i].norm(), 0.03 * found.height_in_picture);
  }
}

TEST_P(Calibrate, bears_one_keypoint_that_is_wrong) {
  Keypoints seen = view.see(SyntheticSet{}, Seconds{});
  seen[Landmark::left_ankle].y += Pixels{60};
  const Calibration found = calibrate(body_points(seen, Side::left), Side::left, view.person_height, view.picture);
  EXPECT_NEAR(azimuth_error_deg(found, view), 0, kWithinAnyone);
  EXPECT_NEAR(elevation_error_deg(found, view), 0, kWithinAnyone);
}

TEST_P(Calibrate, finds_of_somebody_on_the_right_the_mirror_image_of_the_left) {
  const Calibration on_left = calibrated(view);
  view.lying_on = Side::right;
  const Calibration on_right = calibrated(view);
  EXPECT_EQ(on_right.lying_on, Side::right);
  EXPECT_NEAR(to_degrees(on_left.azimuth.value), to_degrees(on_right.azimuth.value), 0.1);
  EXPECT_NEAR(to_degrees(on_left.elevation.value), to_degrees(on_right.elevation.value), 0.1);
}

TEST_P(Calibrate, knows_how_the_camera_is_tilted_and_rolled_where_it_feels_it) {
  for (const Side side : {Side::left, Side::right}) {
    view.lying_on = side;
    view.camera.roll = from_degrees(14).value;
    Vector3<double> up = view.camera.up();
    if (side == Side::right) up.x() = -up.x();
    const BodyPoints closed = body_points(view.see(SyntheticSet{}, Seconds{}), side);
    const Calibration found = calibrate(closed, side, view.person_height, view.picture, up);
    EXPECT_NEAR(elevation_error_deg(found, view), 0, 3);
    EXPECT_NEAR(to_degrees(Radians{found.camera.roll}), 14, 3);
    EXPECT_LT(to_degrees(found.elevation.stddev), 2.5);
  }
}

TEST(Calibration, grows_with_the_height_that_is_given) {
  SyntheticView view;
  const Calibration average = calibrated(view);
  const BodyPoints closed = body_points(view.see(SyntheticSet{}, Seconds{}), view.lying_on);
  const Calibration taller = calibrate(closed, view.lying_on, 1.2 * view.person_height, view.picture);
  EXPECT_NEAR(taller.lengths.thigh / average.lengths.thigh, 1.2, 0.02);
  EXPECT_NEAR(taller.camera.distance / average.camera.distance, 1.2, 0.05);
}

}  // namespace
}  // namespace clamshell
