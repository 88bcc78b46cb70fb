// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

TEST(Utf8, is_counted_in_characters) {
  EXPECT_EQ(characters_of(""), 0U);
  EXPECT_EQ(characters_of("40° ± 3°"), 8U);
  EXPECT_EQ(characters_of("𝄞"), 1U);
}

TEST(Utf8, is_cut_between_characters) {
  EXPECT_EQ(first_bytes("40°", 9), "40°");
  EXPECT_EQ(first_bytes("40°", 4), "40°");
  EXPECT_EQ(first_bytes("40°", 3), "40");
  EXPECT_EQ(first_bytes("𝄞", 3), "");
}

}  // namespace
}  // namespace clamshell
