// SPDX-License-Identifier: Apache-2.0
#include "http/message.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

TEST(Headers, are_found_in_any_case_and_replaced_all_at_once) {
  Headers headers;
  headers.add("Cookie", "a=1");
  headers.add("COOKIE", "b=2");
  EXPECT_EQ(headers.find("cookie"), "a=1");
  EXPECT_EQ(headers.count("cookie"), 2u);
  EXPECT_EQ(headers.find("cookies"), std::nullopt);
  headers.set("cookie", "c=3");
  EXPECT_EQ(headers.count("Cookie"), 1u);
  EXPECT_EQ(headers.find("Cookie"), "c=3");
}

TEST(Request, has_a_path_and_parameters) {
  const Request request{.method = Method::head, .target = "/api/x?a=1&b&c=%41", .headers = {}, .body = {}};
  EXPECT_TRUE(is_get(request));
  EXPECT_EQ(path_of(request), "/api/x");
  EXPECT_EQ(parameter(request, "a"), "1");
  EXPECT_EQ(parameter(request, "b"), "");
  EXPECT_EQ(decode_parameter(parameter(request, "c").value_or("")), "A");
  EXPECT_EQ(parameter(request, "d"), std::nullopt);
}

}  // namespace
}  // namespace clamshell
