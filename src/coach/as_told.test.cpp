// SPDX-License-Identifier: Apache-2.0
#include "coach/as_told.h"

#include <gtest/gtest.h>

#include <cmath>

namespace clamshell {
namespace {

BodyPose with_opening(double stddev_deg) {
  BodyPose pose;
  pose.opening = {from_degrees(40), from_degrees(stddev_deg)};
  pose.knee_flexion = {from_degrees(90), from_degrees(20)};
  return pose;
}

TEST(AsTold, declines_an_opening_that_is_too_vague_and_nothing_else) {
  const BodyPose told = as_told(with_opening(15.1));
  EXPECT_TRUE(std::isinf(told.opening.stddev.value));
  EXPECT_EQ(told.knee_flexion.stddev, from_degrees(20));
}

TEST(AsTold, tells_an_opening_with_its_deviation) {
  const BodyPose told = as_told(with_opening(15));
  EXPECT_EQ(told.opening.value, from_degrees(40));
  EXPECT_EQ(told.opening.stddev, from_degrees(15));
}

}  // namespace
}  // namespace clamshell
