// SPDX-License-Identifier: Apache-2.0
#include "pose/find_mover.h"

#include <gtest/gtest.h>

#include "pose/synthetic_keypoints.h"

namespace clamshell {
namespace {

/// Lying at a distance to the right.
Body lying_at(double x, double opening) {
  std::mt19937 random(1);
  Keypoints k = synthetic_keypoints(Seconds{}, opening, random);
  for (Keypoint& point : k.at) point.x += Pixels{x};
  return {.presence = 1, .at = k.at, .crop = around_body({300 + x, 300}, {520 + x, 300})};
}

TEST(MoverFinder, turns_from_somebody_at_rest_to_somebody_who_exercises) {
  MoverFinder finder;
  std::optional<Crop> mover;
  for (const double opening : {0.0, 0.1, 0.6}) mover = finder.add(lying_at(0, 0), {lying_at(800, opening)});
  ASSERT_TRUE(mover);
  EXPECT_EQ(*mover, lying_at(800, 0).crop);
}

TEST(MoverFinder, stays_with_somebody_who_has_exercised) {
  MoverFinder finder;
  for (const double opening : {0.0, 0.1, 0.6}) finder.add(lying_at(0, opening), {lying_at(800, 0)});
  EXPECT_TRUE(finder.is_sure());
  for (const double opening : {0.0, 0.1, 0.6, 0.0, 0.1, 0.6, 0.0, 0.8})
    EXPECT_FALSE(finder.add(lying_at(0, 0), {lying_at(800, opening)}));
}

TEST(MoverFinder, stays_while_nobody_exercises) {
  MoverFinder finder;
  for (int i = 0; i < 10; ++i) EXPECT_FALSE(finder.add(lying_at(0, 0), {lying_at(800, 0.05 * (i % 2))}));
}

TEST(MoverFinder, stays_as_long_as_the_followed_one_may_be_exercising) {
  MoverFinder finder;
  for (const double opening : {0.0, 0.1, 0.2})
    EXPECT_FALSE(finder.add(lying_at(0, opening), {lying_at(800, 3 * opening)}));
}

}  // namespace
}  // namespace clamshell
