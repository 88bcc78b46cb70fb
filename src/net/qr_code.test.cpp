// SPDX-License-Identifier: Apache-2.0
#include "net/qr_code.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

namespace clamshell {
namespace {

TEST(QrCode, has_two_modules_a_character_and_a_quiet_zone) {
  const std::string drawn = draw_qr_code("https://192.168.0.7:8787/?pair=ABCDEF");
  constexpr int kModules = 29 + 2 * 4;  // version 3
  EXPECT_EQ(std::ranges::count(drawn, '\n'), (kModules + 1) / 2);
}

TEST(QrCode, is_a_picture_with_the_same_modules) {
  const std::string svg = draw_qr_svg("https://192.168.0.7:8787/?pair=ABCDEF");
  EXPECT_NE(svg.find("viewBox=\"0 0 37 37\""), std::string::npos);
  EXPECT_NE(svg.find("\"M4 4h1v1h-1zM5 4h1"), std::string::npos) << "the finder pattern in the corner";
  EXPECT_EQ(svg.find("M3 "), std::string::npos) << "the quiet zone";
}

TEST(QrCode, takes_no_text_that_is_too_long) { EXPECT_THROW(draw_qr_code(std::string(5000, 'x')), std::runtime_error); }

}  // namespace
}  // namespace clamshell
