// SPDX-License-Identifier: Apache-2.0
#include "pose/estimate_landmarks.h"

#include <gtest/gtest.h>

#include <vector>

namespace clamshell {
namespace {

/// One landmark, cold but for a peak.
std::vector<float> peak_at(std::size_t column, std::size_t row, float logit) {
  std::vector<float> values(16 * 16, -30.0f);
  values[row * 16 + column] = logit;
  return values;
}

TEST(HeatMap, draws_a_landmark_to_its_peak) {
  const auto values = peak_at(9, 6, 5);
  const Eigen::Vector2d refined = refine_by_heat_map({values, 16, 1}, 0, {8.2 / 16, 7.9 / 16});
  EXPECT_NEAR(refined.x(), 9.0 / 16, 1e-6);
  EXPECT_NEAR(refined.y(), 6.0 / 16, 1e-6);
}

TEST(HeatMap, leaves_a_landmark_where_the_map_is_not_sure) {
  const auto values = peak_at(9, 6, -0.1f);
  const Eigen::Vector2d point{8.2 / 16, 7.9 / 16};
  EXPECT_EQ(refine_by_heat_map({values, 16, 1}, 0, point), point);
}

TEST(HeatMap, does_not_look_farther_than_its_kernel) {
  const auto values = peak_at(13, 6, 5);
  const Eigen::Vector2d point{8.2 / 16, 7.9 / 16};
  EXPECT_EQ(refine_by_heat_map({values, 16, 1}, 0, point), point);
}

TEST(HeatMap, leaves_a_landmark_outside) {
  const auto values = peak_at(0, 0, 5);
  for (const Eigen::Vector2d& point : {Eigen::Vector2d(-0.01, 0.5), Eigen::Vector2d(0.5, 1.0)}) {
    EXPECT_EQ(refine_by_heat_map({values, 16, 1}, 0, point), point);
  }
}

}  // namespace
}  // namespace clamshell
