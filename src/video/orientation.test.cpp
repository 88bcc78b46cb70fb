// SPDX-License-Identifier: Apache-2.0
#include "video/orientation.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <cstdint>

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

TEST(Orientation, leaves_the_picture_as_it_is_where_the_matrix_is_all_zero) {
  const auto orientation = orientation_of(std::array<std::int32_t, 9>{});
  EXPECT_FALSE(orientation.transposed || orientation.mirrored_x || orientation.mirrored_y);
}

}  // namespace
}  // namespace clamshell
