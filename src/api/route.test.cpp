// SPDX-License-Identifier: Apache-2.0
#include "api/route.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

const std::string kId = "0123456789abcdef0123456789abcdef";

TEST(Route, finds_what_its_path_leaves_open) {
  EXPECT_EQ(match("/api/people/PERSON/plan", "/api/people/" + kId + "/plan")->person, kId);
  EXPECT_EQ(match("/api/people/PERSON", "/api/people/me")->person, "me");
  EXPECT_EQ(match("/api/sessions/SESSION/end", "/api/sessions/" + kId + "/end")->session, kId);
  EXPECT_EQ(match("/api/people/PERSON/export/WORD", "/api/people/me/export/csv")->word, "csv");
  EXPECT_TRUE(match("/api/bands", "/api/bands"));
}

TEST(Route, is_no_other_path) {
  for (const std::string& path : std::vector<std::string>{
           "", "/", "/api", "/api/people", "/api/people/", "/api/people/you", "/api/people/" + kId.substr(1),
           "/api/people/" + kId + "0", "/api/people/" + kId + "/", "/api/people/ME", "/api/people/PERSON",
           "/api/people/0123456789ABCDEF0123456789ABCDEF", "//api/people/me", "api/people/me/"})
    EXPECT_FALSE(match("/api/people/PERSON", path)) << path;
  EXPECT_FALSE(match("/api/people/PERSON/export/WORD", "/api/people/me/export/"));
  EXPECT_FALSE(match("/api/sessions/SESSION", "/api/sessions/me"));
}

}  // namespace
}  // namespace clamshell
