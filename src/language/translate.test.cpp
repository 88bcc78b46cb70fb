// SPDX-License-Identifier: Apache-2.0
#include "language/translate.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

TEST(Translate, says_it_in_the_language_of_the_thread) {
  EXPECT_EQ(tr("Begin."), "Begin.");
  const Speaking german(Language::german);
  EXPECT_EQ(tr("Begin."), "Los geht’s.");
  {
    const Speaking french(Language::french);
    EXPECT_EQ(trn("{} set", "{} sets", 0), "0 série");
  }
  EXPECT_EQ(trn("{} set", "{} sets", 2), "2 Sätze");
}

TEST(Translate, leaves_english_what_somebody_wrote_anew) {
  const Speaking german(Language::german);
  EXPECT_EQ(tr("Stack your hips like plates."), "Stack your hips like plates.");
}

TEST(Translate, writes_numbers_as_the_language_does) {
  EXPECT_EQ(decimal(2.66, 1), "2.7");
  EXPECT_EQ(decimal(-2.66, 1), "−2.7");
  EXPECT_EQ(decimal(-0.04, 1), "0.0");
  EXPECT_EQ(in_short(1.5), "1.5");
  const Speaking spanish(Language::spanish);
  EXPECT_EQ(decimal(2.66, 1), "2,7");
  EXPECT_EQ(in_short(2), "2");
}

TEST(Listed, things_read_as_people_say_them) {
  EXPECT_EQ(listed({}), "");
  EXPECT_EQ(listed({"a"}), "a");
  EXPECT_EQ(listed({"a", "b"}), "a and b");
  EXPECT_EQ(listed({"a", "b", "c"}), "a, b and c");
}

}  // namespace
}  // namespace clamshell
