// SPDX-License-Identifier: Apache-2.0
#include "http/gate.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

TEST(Gate, stand_in_brackets_where_they_have_colons) {
  EXPECT_EQ(host_of("::1"), "[::1]");
  EXPECT_EQ(host_of("127.0.0.1"), "127.0.0.1");
}

}  // namespace
}  // namespace clamshell
