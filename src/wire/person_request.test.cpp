// SPDX-License-Identifier: Apache-2.0
#include "wire/person_request.h"

#include <gmock/gmock.h>

namespace clamshell {
namespace {

using testing::HasSubstr, testing::ThrowsMessage;

TEST(NewPersonRequest, has_a_password_or_says_that_there_is_none_yet) {
  EXPECT_EQ(
      parse_new_person(R"({"name": "Ola", "role": "person", "sign_in": "ola", "password": "battery staple"})").password,
      "battery staple");
  EXPECT_EQ(parse_new_person(R"({"name": "Ola", "role": "person", "sign_in": "ola", "password": null})").password,
            std::nullopt);
  EXPECT_THAT([] { parse_new_person(R"({"name": "Ola", "role": "person", "sign_in": "ola"})"); },
              ThrowsMessage<BadMessage>(HasSubstr("password")));
}

}  // namespace
}  // namespace clamshell
