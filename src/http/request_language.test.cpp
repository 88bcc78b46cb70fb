// SPDX-License-Identifier: Apache-2.0
#include "http/request_language.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

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
