// SPDX-License-Identifier: Apache-2.0
#include "fit/keypoint_residual.h"

#include <gtest/gtest.h>

#include <array>
#include <memory>

#include "fit/check_residual.h"
#include "fit/synthetic_view.h"

namespace clamshell {
namespace {

/// A residual of one point, and parameter blocks in its order.
struct Observation {
  std::array<double, 1> focal;
  std::array<double, kOrbitSize> orbit;
  std::array<double, kPostureSize> posture;
  std::array<double, kLengthsSize> lengths;
  std::unique_ptr<ceres::CostFunction> residual;

  std::vector<const double*> parameters() const { return {focal.data(), orbit.data(), posture.data(), lengths.data()}; }
};

Observation observe(BodyPoint point, const SyntheticView& view, double stddev = 3) {
  const SyntheticSet set;
  const Calibration c = view.truth(set);
  const auto& [azimuth, elevation, distance, pan, tilt, roll] = c.camera;
  const auto& [hip, knee, bend, lean, trunk_roll, shoulder_tilt, pelvis_roll, swivel, gap, lift] = c.closed;
  const auto& [hips, shoulders, trunk, thigh, shank, hip_height, knee_height, ankle_height, ankle_gap] = c.lengths;
  const Eigen::Vector2d seen = c.project(landmark(joints(c.lengths, c.closed), point, c.height));
  return {.focal{c.focal},
          .orbit{azimuth, elevation, distance, pan, tilt, roll},
          .posture{hip, knee, bend, lean, trunk_roll, shoulder_tilt, pelvis_roll, swivel, gap},
          .lengths{hips, shoulders, trunk, thigh, shank, hip_height, knee_height, ankle_height, ankle_gap},
          .residual = std::unique_ptr<ceres::CostFunction>(
              KeypointResidual::create({point, seen, stddev, c.height, c.target}))};
}

SyntheticView tilted_view() {
  SyntheticView view = seen_from(30, 20);
  view.camera.pan = 0.05, view.camera.tilt = -0.03, view.camera.roll = 0.04;
  return view;
}

TEST(KeypointResidual, is_zero_at_the_truth) {
  for (std::size_t point = 0; point < kFittedPointCount; ++point) {
    const Observation o = observe(static_cast<BodyPoint>(point), tilted_view());
    expect_zero(*o.residual, o.parameters());
  }
}

TEST(KeypointResidual, has_the_jacobian_of_numeric_differentiation) {
  for (std::size_t point = 0; point < kFittedPointCount; ++point) {
    const Observation o = observe(static_cast<BodyPoint>(point), tilted_view());
    expect_jacobian(*o.residual, o.parameters());
  }
}

TEST(KeypointResidual, counts_in_standard_deviations) {
  Observation o = observe(kTopKnee, seen_from(0, 0), 4);
  o.orbit[3] += 0.1;  // a pan
  std::array<double, 2> residual{}, of_half_the_stddev{};
  const auto parameters = o.parameters();
  ASSERT_TRUE(o.residual->Evaluate(parameters.data(), residual.data(), nullptr));
  const Observation sharper = observe(kTopKnee, seen_from(0, 0), 2);
  ASSERT_TRUE(sharper.residual->Evaluate(parameters.data(), of_half_the_stddev.data(), nullptr));
  EXPECT_GT(std::abs(residual[0]), 1);
  EXPECT_NEAR(of_half_the_stddev[0], 2 * residual[0], 1e-9);
}

}  // namespace
}  // namespace clamshell
