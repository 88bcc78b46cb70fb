// SPDX-License-Identifier: Apache-2.0
#include "pose/way_up.h"

#include <gtest/gtest.h>

#include <cmath>
#include <utility>

#include "pose/synthetic_keypoints.h"

namespace clamshell {
namespace {

Keypoints turned_clockwise(Keypoints k, int quarters) {
  for (int i = 0; i < quarters; ++i) {
    for (Keypoint& point : k.at) point = {Pixels{k.image_height - point.y.value}, point.x, point.confidence};
    std::swap(k.image_width, k.image_height);
  }
  return k;
}

/// Four seconds with the knee twice up and down, as a camera sees it that is turned; change: to the skeleton.
template <class Change>
std::optional<int> quarter_turns(int quarters, Change change) {
  std::mt19937 random(1);
  WayUp way_up;
  for (int frame = 0; frame < 60; ++frame) {
    const Seconds time{frame / kFps};
    const double opening = 0.5 - 0.5 * std::cos(3.14 * time.value);
    Keypoints k = synthetic_keypoints(time, opening, random);
    change(k, opening);
    way_up.add(turned_clockwise(k, quarters));
  }
  return way_up.quarter_turns();
}

void as_it_is(Keypoints&, double) {}

TEST(WayUp, is_told_from_a_knee_that_opens) {
  EXPECT_EQ(quarter_turns(0, as_it_is), 0);
  EXPECT_EQ(quarter_turns(1, as_it_is), 3);
  EXPECT_EQ(quarter_turns(2, as_it_is), 2);
  EXPECT_EQ(quarter_turns(3, as_it_is), 1);
}

TEST(WayUp, is_not_told_from_a_body_at_rest) {
  EXPECT_FALSE(
      quarter_turns(0, [](Keypoints& k, double opening) { k[Landmark::right_knee].y += Pixels{100 * opening}; }));
}

TEST(WayUp, is_not_told_from_a_leg_that_is_lifted_as_a_whole) {
  EXPECT_FALSE(
      quarter_turns(2, [](Keypoints& k, double opening) { k[Landmark::right_ankle].y -= Pixels{150 * opening}; }));
}

TEST(WayUp, is_not_told_from_a_body_that_moves_as_a_whole) {
  EXPECT_FALSE(quarter_turns(2, [](Keypoints& k, double opening) {
    for (Keypoint& point : k.at) point.y += Pixels{80 * opening};
  }));
}

TEST(WayUp, is_not_told_from_a_trunk_that_points_at_the_camera) {
  EXPECT_FALSE(quarter_turns(1, [](Keypoints& k, double) {
    const Eigen::Vector2d hips = 0.5 * (place_of(k[Landmark::left_hip]) + place_of(k[Landmark::right_hip]));
    for (const Landmark which : {Landmark::left_shoulder, Landmark::right_shoulder}) {
      const Eigen::Vector2d nearer = hips + 0.3 * (place_of(k[which]) - hips);
      k[which].x = Pixels{nearer.x()}, k[which].y = Pixels{nearer.y()};
    }
  }));
}

TEST(WayUp, is_not_told_from_landmarks_that_are_all_in_one_place) {
  EXPECT_FALSE(quarter_turns(2, [](Keypoints& k, double) { k.at.fill({}); }));
}

TEST(WayUp, is_not_told_where_nobody_is_seen) {
  EXPECT_FALSE(quarter_turns(2, [](Keypoints& k, double) { k.seen = false; }));
}

}  // namespace
}  // namespace clamshell
