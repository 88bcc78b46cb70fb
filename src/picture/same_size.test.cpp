// SPDX-License-Identifier: Apache-2.0
#include "picture/same_size.h"

#include <gtest/gtest.h>

#include "picture/sample_pictures.h"

namespace clamshell {
namespace {

using samples::colour_at;
using samples::kUpright;
using samples::nearest;
using samples::paint;
using samples::quadrants_of;

constexpr samples::Colour kBlack{0, 0, 0};

TEST(SameSize, gives_a_picture_of_the_first_ones_size_as_it_is) {
  SameSize same;
  for (int i = 0; i < 2; ++i) {
    const auto picture = paint(160, 96);
    EXPECT_EQ(same(picture), picture);
  }
}

TEST(SameSize, fits_a_larger_picture_of_the_same_shape_into_the_first_ones_size) {
  SameSize same;
  same(paint(160, 96));
  const auto fitted = same(paint(320, 192));
  ASSERT_EQ(fitted->width, 160);
  ASSERT_EQ(fitted->height, 96);
  EXPECT_EQ(quadrants_of(*fitted), kUpright);
}

TEST(SameSize, does_not_stretch_a_picture_of_another_shape) {
  SameSize same;
  same(paint(160, 96));
  const auto fitted = same(paint(96, 96));
  ASSERT_EQ(fitted->width, 160);
  // 96 of 160 columns, in the middle: from 0.2 to 0.8.
  EXPECT_EQ(colour_at(*fitted, 0.15, 0.5), kBlack);
  EXPECT_EQ(nearest(colour_at(*fitted, 0.25, 0.2)), samples::kRed);
  EXPECT_EQ(nearest(colour_at(*fitted, 0.75, 0.8)), samples::kWhite);
  EXPECT_EQ(colour_at(*fitted, 0.85, 0.5), kBlack);
}

}  // namespace
}  // namespace clamshell
