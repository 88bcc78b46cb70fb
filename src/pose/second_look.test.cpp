// SPDX-License-Identifier: Apache-2.0
#include "pose/second_look.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "pose/synthetic_keypoints.h"

namespace clamshell {
namespace {

constexpr Seconds kFrame{1 / 30.};

/// Somebody who lies on the left side, or is turned so as to stand.
Body somebody(bool standing = false) {
  std::mt19937 random(1);
  Body body{.presence = 1, .at = synthetic_keypoints(Seconds{}, /*opening=*/0, random).at, .crop = {}};
  if (standing)
    for (Keypoint& each : body.at) each = {Pixels{480 - each.y.value}, each.x, each.confidence};
  return body;
}

JointPlaces beside(const Body& body, double pixels) {
  JointPlaces places;
  std::ranges::transform(kRefinedLandmarks, places.begin(), [&](Landmark which) {
    return Eigen::Vector2d(place_of(body.at[static_cast<std::size_t>(which)]) + Eigen::Vector2d(pixels, 0));
  });
  return places;
}

/// How far a landmark was moved to the right, pixels.
double moved(const Body& body, const Body& seen, Landmark which) {
  return (body.at[static_cast<std::size_t>(which)].x - seen.at[static_cast<std::size_t>(which)].x).value;
}

TEST(SecondLook, moves_trunk_and_legs_of_somebody_who_lies_on_the_side_and_leaves_head_and_arms) {
  const Body seen = somebody(), result = SecondLook{}.add(Seconds{}, seen, beside(seen, 8));
  for (const Landmark which : kRefinedLandmarks) EXPECT_NEAR(moved(result, seen, which), 8, 1e-9);
  for (const Landmark which : {Landmark::nose, Landmark::left_ear, Landmark::left_elbow, Landmark::right_wrist})
    EXPECT_EQ(moved(result, seen, which), 0);
}

TEST(SecondLook, is_not_believed_of_somebody_who_stands) {
  const Body seen = somebody(/*standing=*/true), result = SecondLook{}.add(Seconds{}, seen, beside(seen, 8));
  for (const Landmark which : kRefinedLandmarks) EXPECT_EQ(moved(result, seen, which), 0);
}

TEST(SecondLook, is_believed_through_single_pictures_that_show_another_posture) {
  SecondLook look;
  const Body lying = somebody(), standing = somebody(/*standing=*/true);
  for (int frame = 0; frame < 30; ++frame) look.add(frame * kFrame, lying, beside(lying, 8));
  EXPECT_NEAR(moved(look.add(30 * kFrame, standing, beside(standing, 8)), standing, Landmark::left_knee), 8, 1e-9);
}

TEST(SecondLook, is_no_longer_believed_of_somebody_who_stood_up) {
  SecondLook look;
  const Body lying = somebody(), standing = somebody(/*standing=*/true);
  look.add(Seconds{}, lying, beside(lying, 8));
  Body result;
  for (int frame = 1; frame < 60; ++frame) result = look.add(frame * kFrame, standing, beside(standing, 8));
  EXPECT_EQ(moved(result, standing, Landmark::left_knee), 0);
}

TEST(SecondLook, is_not_believed_of_a_trunk_that_is_seen_as_a_point) {
  SecondLook look;
  Body point = somebody();
  for (Keypoint& each : point.at) each = {Pixels{320}, Pixels{240}, 1};
  look.add(Seconds{}, point, beside(point, 8));
  const Body standing = somebody(/*standing=*/true);
  EXPECT_EQ(moved(look.add(kFrame, standing, beside(standing, 8)), standing, Landmark::left_knee), 0);
}

TEST(SecondLook, shakes_less_than_its_network) {
  SecondLook look;
  const Body seen = somebody();
  double widest = 0;
  for (int frame = 0; frame < 90; ++frame) {
    const Body result = look.add(frame * kFrame, seen, beside(seen, frame % 2 ? 11 : 5));
    if (frame > 30) widest = std::max(widest, std::abs(moved(result, seen, Landmark::left_knee) - 8));
  }
  EXPECT_LT(widest, 0.5);
}

TEST(SecondLook, follows_at_once_where_pictures_are_rare) {
  SecondLook look;
  const Body seen = somebody();
  look.add(Seconds{}, seen, beside(seen, 0));
  EXPECT_NEAR(moved(look.add(Seconds{0.6}, seen, beside(seen, 8)), seen, Landmark::left_knee), 8, 0.2);
}

TEST(SecondLook, leaves_everything_where_no_network_looked) {
  const Body seen = somebody(), result = SecondLook{}.add(Seconds{}, seen, std::nullopt);
  for (const Landmark which : kRefinedLandmarks) EXPECT_EQ(moved(result, seen, which), 0);
}

}  // namespace
}  // namespace clamshell
