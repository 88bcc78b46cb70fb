// SPDX-License-Identifier: Apache-2.0
#include "http/cookie.h"

#include <gtest/gtest.h>

#include <string>

namespace clamshell {
namespace {

TEST(Cookie, is_found_among_others) {
  for (const std::string cookies :
       {"name=value", "a=b; name=value", "name=value; a=b", "a;;  name=value;", "=; name=value"})
    EXPECT_EQ(find_cookie(cookies, "name"), "value") << cookies;
  EXPECT_EQ(find_cookie("name=a=b", "name"), "a=b");
  EXPECT_EQ(find_cookie("name=", "name"), "");
  EXPECT_EQ(find_cookie("name=first; name=second", "name"), "first");
}

TEST(Cookie, of_another_name_is_not_taken_for_it) {
  for (const std::string cookies : {"", "name", "names=value", "xname=value", "a=name=value", "Name=value", "; ;=;"})
    EXPECT_EQ(find_cookie(cookies, "name"), std::nullopt) << cookies;
}

}  // namespace
}  // namespace clamshell
