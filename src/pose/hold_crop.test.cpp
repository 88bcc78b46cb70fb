// SPDX-License-Identifier: Apache-2.0
#include "pose/hold_crop.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

Keypoint keypoint_at(double x, double y) { return {.x = Pixels{x}, .y = Pixels{y}, .confidence = 1}; }

const Eigen::Vector2d kUpright{0.1, -1};

/// hips_to_shoulders: direction of the trunk in the picture.
Body body_at(double x, const Eigen::Vector2d& hips_to_shoulders = {1, 0}) {
  Body body{.presence = 0.9f, .at = {}, .crop{.centre{x, 0}, .size = 100, .rotation = {}}};
  for (Landmark shoulder : {Landmark::left_shoulder, Landmark::right_shoulder}) {
    body.at[static_cast<std::size_t>(shoulder)] = keypoint_at(hips_to_shoulders.x(), hips_to_shoulders.y());
  }
  return body;
}

void see(HeldCrop& held, const Body& body) { held.observe(body, held.next()); }

TEST(HeldCrop, is_none_until_somebody_is_seen) {
  HeldCrop held;
  see(held, Body{});
  EXPECT_FALSE(held.next());
}

TEST(HeldCrop, stays_while_the_body_stays_in_it) {
  HeldCrop held;
  for (double x : {0.0, 5.0, -5.0, 9.0}) see(held, body_at(x));
  EXPECT_EQ(held.next(), body_at(0).crop);
}

TEST(HeldCrop, follows_a_body_that_moves_away) {
  HeldCrop held;
  for (double x : {0.0, 11.0}) see(held, body_at(x));
  EXPECT_EQ(held.next(), body_at(11).crop);
}

TEST(HeldCrop, is_given_up_when_nobody_is_seen) {
  HeldCrop held;
  see(held, body_at(0));
  see(held, Body{});
  EXPECT_FALSE(held.next());
}

TEST(HeldCrop, does_not_listen_to_looks_at_an_earlier_crop) {
  HeldCrop held;
  see(held, body_at(0));
  const auto earlier = held.next();
  see(held, body_at(50));
  held.observe(body_at(0), earlier);
  held.observe(Body{}, earlier);
  EXPECT_EQ(held.next(), body_at(50).crop);
}

TEST(HeldCrop, is_kept_on_somebody_who_lies_when_a_search_under_way_finds_somebody_upright) {
  HeldCrop held;
  for (const Body& body : {body_at(0), body_at(50, kUpright), body_at(60)}) held.observe(body, {});
  EXPECT_EQ(held.next(), body_at(0).crop);
}

TEST(HeldCrop, turns_from_somebody_upright_to_somebody_whom_a_search_under_way_finds_lying) {
  HeldCrop held;
  for (const Body& body : {body_at(0, kUpright), Body{}, body_at(50)}) held.observe(body, {});
  EXPECT_EQ(held.next(), body_at(50).crop);
}

TEST(HeldCrop, turns_to_whom_a_doubt_found_though_it_moved_meanwhile) {
  HeldCrop held;
  see(held, body_at(0));
  const auto doubted = held.next();
  see(held, body_at(11));
  held.observe(body_at(0), doubted);
  held.doubted(body_at(50).crop);
  held.doubted(body_at(50).crop);
  held.observe(body_at(20, kUpright), {});
  held.observe(body_at(0), doubted);
  EXPECT_EQ(held.next(), body_at(50).crop);
}

TEST(HeldCrop, stays_unless_two_doubts_in_a_row_agree) {
  HeldCrop held;
  see(held, body_at(0));
  held.doubted(body_at(50).crop);
  EXPECT_TRUE(held.is_suspected());
  held.doubted({});
  EXPECT_FALSE(held.is_suspected());
  held.doubted(body_at(50).crop);
  held.doubted(body_at(90).crop);
  EXPECT_EQ(held.next(), body_at(0).crop);
}

}  // namespace
}  // namespace clamshell
