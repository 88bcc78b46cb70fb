// SPDX-License-Identifier: Apache-2.0
#include "language/language.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

TEST(Languages, are_known_by_tags_and_by_locales) {
  EXPECT_EQ(language_of("de"), Language::german);
  EXPECT_EQ(language_of("FR-ca"), Language::french);
  EXPECT_EQ(language_of("es_ES.UTF-8"), Language::spanish);
  for (const char* other : {"", "C", "POSIX", "nl", "deutsch", "-de"}) EXPECT_FALSE(language_of(other)) << other;
}

TEST(Languages, are_chosen_as_a_browser_wants_them) {
  EXPECT_EQ(accepted_language("de-AT,de;q=0.9,en;q=0.8"), Language::german);
  EXPECT_EQ(accepted_language("nl, fr;q=0.5, es;q=0.7"), Language::spanish);
  EXPECT_EQ(accepted_language("en;q=0.1,fr;q=0"), Language::english);
}

TEST(Languages, are_english_where_none_is_wanted_that_there_is) {
  for (const char* header : {"", "*", "nl", ",,;q=,", "de;q=0", "de;q=x"})
    EXPECT_EQ(accepted_language(header), Language::english) << header;
}

}  // namespace
}  // namespace clamshell
