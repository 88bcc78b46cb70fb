// SPDX-License-Identifier: Apache-2.0
#include "form/listed.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

TEST(Listed, things_read_as_people_say_them) {
  EXPECT_EQ(listed({}), "");
  EXPECT_EQ(listed({"a"}), "a");
  EXPECT_EQ(listed({"a", "b"}), "a and b");
  EXPECT_EQ(listed({"a", "b", "c"}), "a, b and c");
}

}  // namespace
}  // namespace clamshell
