// SPDX-License-Identifier: Apache-2.0
#include "picture/orientation.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <cstdint>
#include <vector>

namespace clamshell {
namespace {

constexpr std::int32_t kOne = 1 << 16;

RC_GTEST_PROP(Orientation, moves_every_pixel_where_the_display_matrix_says, ()) {
  const int width = *rc::gen::inRange(1, 9), height = *rc::gen::inRange(1, 9);
  const bool transposed = *rc::gen::arbitrary<bool>();
  const std::int32_t x_sign = *rc::gen::element(-1, 1), y_sign = *rc::gen::element(-1, 1);
  // x' = a x + c y, y' = b x + d y
  const int a = transposed ? 0 : x_sign, c = transposed ? x_sign : 0;
  const int b = transposed ? y_sign : 0, d = transposed ? 0 : y_sign;
  const std::array<std::int32_t, 9> matrix{a * kOne, b * kOne, 0, c * kOne, d * kOne, 0, 0, 0, 1 << 30};

  const std::ptrdiff_t stride = 3 * width + 5;
  std::vector<std::uint8_t> stored(static_cast<std::size_t>(stride * height), 255);
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) {
      stored[static_cast<std::size_t>(y * stride + 3L * x)] = static_cast<std::uint8_t>(x);
      stored[static_cast<std::size_t>(y * stride + 3L * x + 1)] = static_cast<std::uint8_t>(y);
    }
  const auto upright = turn_upright(stored.data(), stride, width, height, orientation_of(matrix));

  RC_ASSERT(upright.width == (transposed ? height : width));
  RC_ASSERT(upright.height == (transposed ? width : height));
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) {
      const int to_x = a * x + c * y + (x_sign < 0 ? upright.width - 1 : 0);
      const int to_y = b * x + d * y + (y_sign < 0 ? upright.height - 1 : 0);
      const auto at = 3 * static_cast<std::size_t>(to_y * upright.width + to_x);
      RC_ASSERT(upright.rgb.at(at) == x);
      RC_ASSERT(upright.rgb.at(at + 1) == y);
    }
}

TEST(Orientation, takes_the_nearest_quarter_turn_of_a_slanted_matrix) {
  const std::array<std::int32_t, 9> eighty_degrees{11380, 64540, 0, -64540, 11380, 0, 0, 0, 1 << 30};
  const auto orientation = orientation_of(eighty_degrees);
  EXPECT_TRUE(orientation.transposed);
  EXPECT_TRUE(orientation.mirrored_x);
  EXPECT_FALSE(orientation.mirrored_y);
}

/// A picture of three by two, by rows, after the correction of one that is stored as it is shown.
std::vector<int> corrected_picture(Correction correction) {
  std::vector<std::uint8_t> stored;
  for (int i = 0; i < 6; ++i) stored.insert(stored.end(), 3, static_cast<std::uint8_t>(i));
  const auto upright = turn_upright(stored.data(), 9, 3, 2, corrected({}, correction));
  std::vector<int> pixels{upright.width};
  for (std::size_t i = 0; i < 6; ++i) pixels.push_back(upright.rgb.at(3 * i));
  return pixels;
}

TEST(Orientation, is_corrected_by_quarter_turns_clockwise_and_a_mirror) {
  EXPECT_EQ(corrected_picture({}), (std::vector{3, 0, 1, 2, 3, 4, 5}));
  EXPECT_EQ(corrected_picture({.quarter_turns = 1}), (std::vector{2, 3, 0, 4, 1, 5, 2}));
  EXPECT_EQ(corrected_picture({.quarter_turns = 2}), (std::vector{3, 5, 4, 3, 2, 1, 0}));
  EXPECT_EQ(corrected_picture({.quarter_turns = 3}), (std::vector{2, 2, 5, 1, 4, 0, 3}));
  EXPECT_EQ(corrected_picture({.mirrored = true}), (std::vector{3, 2, 1, 0, 5, 4, 3}));
  EXPECT_EQ(corrected_picture({.quarter_turns = 1, .mirrored = true}), (std::vector{2, 0, 3, 1, 4, 2, 5}));
}

RC_GTEST_PROP(Orientation, is_what_it_was_after_four_quarter_turns, ()) {
  const Orientation shown{*rc::gen::arbitrary<bool>(), *rc::gen::arbitrary<bool>(), *rc::gen::arbitrary<bool>()};
  const Orientation turned = corrected(corrected(shown, {.quarter_turns = 1}), {.quarter_turns = 3});
  RC_ASSERT(turned.transposed == shown.transposed);
  RC_ASSERT(turned.mirrored_x == shown.mirrored_x);
  RC_ASSERT(turned.mirrored_y == shown.mirrored_y);
}

TEST(Orientation, leaves_the_picture_as_it_is_where_the_matrix_is_all_zero) {
  const auto orientation = orientation_of(std::array<std::int32_t, 9>{});
  EXPECT_FALSE(orientation.transposed || orientation.mirrored_x || orientation.mirrored_y);
}

}  // namespace
}  // namespace clamshell
