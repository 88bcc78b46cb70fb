// SPDX-License-Identifier: Apache-2.0
#include "base/plain_letters.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

TEST(PlainLetters, have_neither_case_nor_accents) {
  EXPECT_EQ(plain_letters("Zoë Åkesson"), "zoe akesson");
  EXPECT_EQ(plain_letters("STRAẞE"), "strasse");
  EXPECT_EQ(plain_letters("Zoe\xCC\x88"), "zoe");  // an accent of its own
  EXPECT_EQ(plain_letters("Ирина"), "ирина");
  EXPECT_EQ(plain_letters("100 %_\\"), "100 %_\\");
  EXPECT_EQ(plain_letters(""), "");
}

}  // namespace
}  // namespace clamshell
