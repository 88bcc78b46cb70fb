// SPDX-License-Identifier: Apache-2.0
#include "pose/hold_crop.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

Body body_at(double x) {
  return {.presence = 0.9f, .at = {}, .world = {}, .crop{.centre{x, 0}, .size = 100, .rotation = {}}};
}

TEST(HeldCrop, is_none_until_somebody_is_seen) {
  HeldCrop held;
  held.observe(Body{});
  EXPECT_FALSE(held.crop());
}

TEST(HeldCrop, stays_while_the_body_stays_in_it) {
  HeldCrop held;
  for (double x : {0.0, 5.0, -5.0, 9.0}) held.observe(body_at(x));
  ASSERT_TRUE(held.crop());
  EXPECT_EQ(held.crop()->centre.x(), 0);
}

TEST(HeldCrop, follows_a_body_that_moves_away) {
  HeldCrop held;
  for (double x : {0.0, 11.0}) held.observe(body_at(x));
  EXPECT_EQ(held.crop()->centre.x(), 11);
}

TEST(HeldCrop, is_given_up_when_nobody_is_seen) {
  HeldCrop held;
  held.observe(body_at(0));
  held.observe(Body{});
  EXPECT_FALSE(held.crop());
}

}  // namespace
}  // namespace clamshell
