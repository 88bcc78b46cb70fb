// SPDX-License-Identifier: Apache-2.0
#include "store/check_text.h"

#include <gmock/gmock.h>

#include <string>

#include "store/store_error.h"

namespace clamshell {
namespace {

using testing::HasSubstr, testing::ThrowsMessage;
using namespace std::string_literals;

TEST(Texts, are_counted_in_characters) {
  EXPECT_NO_THROW(check_text("häß€😀", 5, "A note"));
  EXPECT_THAT([] { check_text("häß€😀", 4, "A note"); },
              ThrowsMessage<StoreError>("A note of 5 characters is too long to be kept: give at most 4."));
  EXPECT_NO_THROW(check_text("", 0, "A note"));
}

TEST(Texts, that_not_every_database_takes_are_refused) {
  EXPECT_THAT([] { check_text("a\0b"s, 10, "A note"); }, ThrowsMessage<StoreError>(HasSubstr("code 0")));
  const char *alone = "\x80", *cut = "\xE2\x82", *overlong = "\xC0\xAF", *surrogate = "\xED\xA0\x80",
             *too_large = "\xF4\x90\x80\x80", *latin = "M\xFCller";
  for (const char* bytes : {alone, cut, overlong, surrogate, too_large, latin})
    EXPECT_THAT([&] { check_text(bytes, 10, "A note"); }, ThrowsMessage<StoreError>(HasSubstr("no UTF-8")));
}

TEST(Texts, that_must_say_something_are_refused_where_they_do_not) {
  EXPECT_THROW(check_some_text("", 10, "A note"), StoreError);
  EXPECT_THROW(check_some_text(" \n\t", 10, "A note"), StoreError);
  EXPECT_NO_THROW(check_some_text(" . ", 10, "A note"));
}

}  // namespace
}  // namespace clamshell
