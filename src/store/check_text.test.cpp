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
  EXPECT_NO_THROW(check_text("A note", "häß€😀", 5));
  EXPECT_THAT([] { check_text("A note", "häß€😀", 4); },
              ThrowsMessage<StoreError>("A note of 5 characters is too long to be kept: give at most 4."));
  EXPECT_NO_THROW(check_text("A note", "", 0));
}

TEST(Texts, that_not_every_database_takes_are_refused) {
  EXPECT_THAT([] { check_text("A note", "a\0b"s, 10); }, ThrowsMessage<StoreError>(HasSubstr("code 0")));
  const char *alone = "\x80", *cut = "\xE2\x82", *overlong = "\xC0\xAF", *surrogate = "\xED\xA0\x80",
             *too_large = "\xF4\x90\x80\x80", *latin = "M\xFCller";
  for (const char* bytes : {alone, cut, overlong, surrogate, too_large, latin})
    EXPECT_THAT([&] { check_text("A note", bytes, 10); }, ThrowsMessage<StoreError>(HasSubstr("no UTF-8")));
}

TEST(Texts, that_must_say_something_are_refused_where_they_do_not) {
  EXPECT_THROW(check_some_text("A note", "", 10), StoreError);
  EXPECT_THROW(check_some_text("A note", " \n\t", 10), StoreError);
  EXPECT_NO_THROW(check_some_text("A note", " . ", 10));
}

}  // namespace
}  // namespace clamshell
