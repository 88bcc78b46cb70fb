// SPDX-License-Identifier: Apache-2.0
#include "picture/stuck_picture.h"

#include <gtest/gtest.h>

#include <vector>

namespace clamshell {
namespace {

Image grey_picture() { return {64, 48, std::vector<std::uint8_t>(3 * 64 * 48, 100)}; }

/// A square of 8 pixels, brighter than the rest.
Image picture_with_a_square_at(int x) {
  Image picture = grey_picture();
  for (int row = 20; row < 28; ++row)
    for (int i = 3 * (64 * row + x); i < 3 * (64 * row + x + 8); ++i) picture.rgb[static_cast<std::size_t>(i)] = 200;
  return picture;
}

std::vector<bool> told(const std::vector<Image>& pictures) {
  StuckPicture stuck;
  std::vector<bool> result;
  for (const Image& picture : pictures) result.push_back(stuck.add(std::make_shared<const Image>(picture)));
  return result;
}

TEST(StuckPicture, is_the_one_before_once_more) {
  const Image one = picture_with_a_square_at(10), next = picture_with_a_square_at(12);
  EXPECT_EQ(told({one, one, one, next, next, one}), (std::vector<bool>{false, true, true, false, true, false}));
}

TEST(StuckPicture, may_have_been_coded_anew) {
  Image coded = grey_picture();
  for (std::size_t i = 0; i < coded.rgb.size(); i += 50) ++coded.rgb[i];
  EXPECT_EQ(told({grey_picture(), coded}), (std::vector<bool>{false, true}));
}

TEST(StuckPicture, is_none_through_which_something_creeps) {
  const auto creeping =
      told({picture_with_a_square_at(10), picture_with_a_square_at(11), picture_with_a_square_at(12)});
  EXPECT_EQ(creeping, (std::vector<bool>{false, false, false}));
}

TEST(StuckPicture, is_none_of_another_size) {
  EXPECT_EQ(told({grey_picture(), {48, 64, grey_picture().rgb}}), (std::vector<bool>{false, false}));
}

}  // namespace
}  // namespace clamshell
