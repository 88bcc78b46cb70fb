// SPDX-License-Identifier: Apache-2.0
#include "pose/warp.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <numbers>
#include <stdexcept>

namespace clamshell {
namespace {

constexpr Tone kBytes{0, 255};

/// Red rises by 10 a column and by 40 a row.
Image ramp() {
  Image image{.width = 4, .height = 4, .rgb = {}};
  for (std::uint8_t row = 0; row < 4; ++row) {
    for (std::uint8_t column = 0; column < 4; ++column) {
      image.rgb.insert(image.rgb.end(), {static_cast<std::uint8_t>(10 * column + 40 * row), 7, 200});
    }
  }
  return image;
}

std::vector<float> red(const Crop& crop, int side, Border border = Border::black, Tone tone = kBytes) {
  std::vector<float> pixels(static_cast<std::size_t>(3 * side * side)), reds;
  warp(ramp(), crop, side, tone, border, pixels);
  for (std::size_t i = 0; i < pixels.size(); i += 3) reds.push_back(pixels[i]);
  return reds;
}

TEST(Warp, copies_a_whole_picture_pixel_by_pixel) {
  EXPECT_THAT(red(whole_picture(4, 4), 4),
              testing::Pointwise(testing::FloatNear(1e-4f),
                                 {0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150}));
}

TEST(Warp, blends_between_pixels) {
  const Crop between{.centre{2, 2}, .size = 2, .rotation = {}};
  EXPECT_THAT(red(between, 1), testing::Pointwise(testing::FloatNear(1e-4f), {75}));
}

TEST(Warp, turns_the_picture_the_other_way_than_the_crop) {
  const Crop quarter_turn{.centre{2, 2}, .size = 4, .rotation = Radians{std::numbers::pi / 2}};
  EXPECT_THAT(red(quarter_turn, 4), testing::Pointwise(testing::FloatNear(1e-3f), {30, 70, 110, 150, 20, 60, 100, 140,
                                                                                   10, 50, 90, 130, 0, 40, 80, 120}));
}

TEST(Warp, fills_the_outside_as_told) {
  const Crop beyond{.centre{-10, -10}, .size = 2, .rotation = {}};
  EXPECT_THAT(red(beyond, 1, Border::black, {-1, 1}), testing::ElementsAre(-1));
  const Crop below{.centre{10, 10}, .size = 2, .rotation = {}};
  EXPECT_THAT(red(below, 1, Border::nearest), testing::Pointwise(testing::FloatNear(1e-4f), {150}));
}

TEST(Warp, survives_a_crop_far_away) {
  const Crop far{.centre{1e30, -1e30}, .size = 1e20, .rotation = {}};
  EXPECT_THAT(red(far, 2), testing::Each(0));
}

TEST(Warp, refuses_a_target_of_another_size) {
  std::vector<float> pixels(5);
  EXPECT_THROW(warp(ramp(), whole_picture(4, 4), 4, kBytes, Border::black, pixels), std::invalid_argument);
}

}  // namespace
}  // namespace clamshell
