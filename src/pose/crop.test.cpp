// SPDX-License-Identifier: Apache-2.0
#include "pose/crop.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <numbers>

namespace clamshell {
namespace {

double some(int low, int high) { return *rc::gen::inRange(low * 1000, high * 1000) / 1000.0; }

Crop some_crop() {
  return {.centre{some(-500, 2000), some(-500, 2000)}, .size = some(10, 3000), .rotation = Radians{some(-7, 7)}};
}

RC_GTEST_PROP(Crop, leads_back_to_where_a_point_came_from, ()) {
  const Crop crop = some_crop();
  const Eigen::Vector2d point{some(-2000, 2000), some(-2000, 2000)};
  RC_ASSERT((picture_from_crop(crop, crop_from_picture(crop, point)) - point).norm() < 1e-8);
}

RC_GTEST_PROP(Crop, has_the_body_upright_in_its_middle, ()) {
  const Eigen::Vector2d hips{some(0, 2000), some(0, 2000)},
      circle = hips + Eigen::Vector2d{some(1, 900), some(-900, 900)};
  const Crop crop = around_body(hips, circle);
  RC_ASSERT((crop_from_picture(crop, hips) - Eigen::Vector2d(0.5, 0.5)).norm() < 1e-9);
  RC_ASSERT((crop_from_picture(crop, circle) - Eigen::Vector2d(0.5, 0.5 - 1 / 2.5)).norm() < 1e-9);
}

RC_GTEST_PROP(Crop, is_displaced_by_as_much_as_it_is_shifted, ()) {
  const Crop crop = some_crop();
  Crop shifted = crop;
  shifted.centre.x() += 0.25 * crop.size;
  RC_ASSERT(std::abs(displacement(crop, shifted) - 0.25) < 1e-9);
}

TEST(Crop, of_a_whole_picture_is_square_around_it) {
  const Crop crop = whole_picture(640, 480);
  EXPECT_EQ(picture_from_crop(crop, {0, 0}), Eigen::Vector2d(0, -80));
  EXPECT_EQ(picture_from_crop(crop, {1, 1}), Eigen::Vector2d(640, 560));
}

RC_GTEST_PROP(Crop, tiles_show_every_point_of_the_picture, ()) {
  const int width = *rc::gen::inRange(1, 2000), height = *rc::gen::inRange(1, 2000);
  const Eigen::Vector2d point{width * some(0, 1), height * some(0, 1)};
  const auto squares = tiles(width, height);
  RC_ASSERT(std::ranges::any_of(squares, [&](const Crop& tile) {
    const Eigen::Vector2d inside = crop_from_picture(tile, point);
    return inside.minCoeff() > -1e-9 && inside.maxCoeff() < 1 + 1e-9;
  }));
}

RC_GTEST_PROP(Crop, agrees_with_itself_a_little_moved_turned_or_grown, ()) {
  const Crop crop = some_crop();
  const double turns = *rc::gen::inRange(-3, 4);
  RC_ASSERT(agree(crop, {.centre = crop.centre + Eigen::Vector2d(some(-1, 1), some(-1, 1)) * 0.1 * crop.size,
                         .size = crop.size * some(1, 2),
                         .rotation = crop.rotation + Radians{some(-1, 1) + 2 * std::numbers::pi * turns}}));
}

TEST(Crop, disagrees_with_other_hips_and_with_another_way_up) {
  const Crop crop{.centre{100, 100}, .size = 50, .rotation = from_degrees(170)};
  EXPECT_TRUE(agree(crop, {.centre{109, 100}, .size = 50, .rotation = from_degrees(-135)}));
  EXPECT_FALSE(agree(crop, {.centre{111, 100}, .size = 50, .rotation = from_degrees(170)}));
  EXPECT_FALSE(agree(crop, {.centre{100, 100}, .size = 50, .rotation = from_degrees(-120)}));
  EXPECT_FALSE(agree(crop, {.centre{100, 100}, .size = 50, .rotation = from_degrees(-10)}));
}

TEST(Crop, turned_by_half_a_turn_is_displaced_by_its_diagonal) {
  const Crop crop{.centre{100, 100}, .size = 50, .rotation = {}};
  const Crop turned{.centre{100, 100}, .size = 50, .rotation = Radians{std::numbers::pi}};
  EXPECT_NEAR(displacement(crop, turned), std::numbers::sqrt2, 1e-12);
}

}  // namespace
}  // namespace clamshell
