// SPDX-License-Identifier: Apache-2.0
#include "http/message.h"

#include <gtest/gtest.h>

#include <string>

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

Request asking(const std::string& target, std::string_view accept) {
  Request request{.method = Method::get, .target = target, .headers = {}, .body = {}};
  request.headers.add("Accept-Language", accept);
  return request;
}

TEST(RequestLanguage, is_that_of_the_query_before_that_of_the_browser) {
  EXPECT_EQ(language_of(asking("/live?session=1&lang=fr", "de")), Language::french);
  EXPECT_EQ(language_of(asking("/live?session=1", "de-AT,en;q=0.5")), Language::german);
  EXPECT_EQ(language_of(asking("/live?lang=xx", "es")), Language::spanish);
  EXPECT_EQ(language_of(Request{}), Language::english);
}

}  // namespace
}  // namespace clamshell
