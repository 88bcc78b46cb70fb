// SPDX-License-Identifier: Apache-2.0
#include "fit/keypoint_residual.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "fit/check_residual.h"
#include "fit/synthetic_view.h"

namespace clamshell {
namespace {

/// A residual of one point, and what it is zero at.
struct Observation {
  Eigen::Matrix<double, kUnknownCount, 1> truth;
  KeypointResidual residual;
};

Observation observe(BodyPoint point, const SyntheticView& view, double stddev = 3) {
  const SyntheticSet set;
  const Calibration c = view.truth(set);
  const auto& [azimuth, elevation, distance, pan, tilt, roll] = c.camera;
  const auto& [hip, knee, bend, lean, trunk_roll, shoulder_tilt, pelvis_roll, swivel, gap, lift] = c.closed;
  const auto& [hips, shoulders, trunk, thigh, shank, hip_height, knee_height, ankle_height, ankle_gap] = c.lengths;
  const Eigen::Vector2d seen = c.project(joint(joints(c.lengths, c.closed), point));
  Observation o{.truth = {}, .residual{point, seen, stddev, c.target}};
  o.truth << c.focal, azimuth, elevation, distance, pan, tilt, roll, hip, knee, bend, lean, trunk_roll, shoulder_tilt,
      pelvis_roll, swivel, gap, hips, shoulders, trunk, thigh, shank, hip_height, knee_height, ankle_height, ankle_gap;
  return o;
}

SyntheticView tilted_view() {
  SyntheticView view = seen_from(30, 20);
  view.camera.pan = 0.05, view.camera.tilt = -0.03, view.camera.roll = 0.04;
  return view;
}

TEST(KeypointResidual, is_zero_at_the_truth) {
  for (std::size_t point = 0; point < kFittedPointCount; ++point) {
    const Observation o = observe(static_cast<BodyPoint>(point), tilted_view());
    expect_zero<2>(o.residual, o.truth);
  }
}

TEST(KeypointResidual, has_the_jacobian_of_numeric_differentiation) {
  for (std::size_t point = 0; point < kFittedPointCount; ++point) {
    const Observation o = observe(static_cast<BodyPoint>(point), tilted_view());
    expect_jacobian<2>(o.residual, o.truth);
  }
}

TEST(KeypointResidual, counts_in_standard_deviations) {
  Observation o = observe(kTopKnee, seen_from(0, 0), 4);
  o.truth[kOrbitAt + 3] += 0.1;  // a pan
  std::array<double, 2> residual{}, of_half_the_stddev{};
  ASSERT_TRUE(o.residual(o.truth.data(), residual.data()));
  const Observation sharper = observe(kTopKnee, seen_from(0, 0), 2);
  ASSERT_TRUE(sharper.residual(o.truth.data(), of_half_the_stddev.data()));
  EXPECT_GT(std::abs(residual[0]), 1);
  EXPECT_NEAR(of_half_the_stddev[0], 2 * residual[0], 1e-9);
}

}  // namespace
}  // namespace clamshell
