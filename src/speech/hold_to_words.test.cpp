// SPDX-License-Identifier: Apache-2.0
#include "speech/hold_to_words.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

TEST(HoldToWords, leaves_what_a_coach_says) {
  for (const std::string line : {"Keep your heels pressed together.", "Seventeen. Lower the knee slowly.", "7",
                                 "Hold it for 1.5 seconds, then lower!", "Don't roll back: is the pelvis still?", ""})
    EXPECT_EQ(hold_to_words(line), line);
}

TEST(HoldToWords, reads_signs_out) {
  EXPECT_EQ(hold_to_words("45° ± 3°"), "45 degrees plus or minus 3 degrees");
  EXPECT_EQ(hold_to_words("3 × 10–12, 90% clean"), "3 times 10 to 12, 90 percent clean");
  EXPECT_EQ(hold_to_words("Don’t"), "Don't");
}

TEST(HoldToWords, leaves_one_mark_of_punctuation_and_one_blank) {
  EXPECT_EQ(hold_to_words("  Go   on ... !?  now\n\n."), "Go on. now.");
  for (const char mark : std::string("!),.:;?]}([{\"'$%&/=+*#<>|~^_`@\\-"))
    EXPECT_LE(hold_to_words("a" + std::string(600, mark)).size(), mark == '%' ? kMostWords * 8 : 2u) << mark;
  EXPECT_EQ(hold_to_words(std::string(600, '.')), "");
}

TEST(HoldToWords, leaves_out_what_is_no_word) {
  EXPECT_EQ(hold_to_words("Lift " + std::string(600, '9') + " times"), "Lift times");
  EXPECT_EQ(hold_to_words(std::string(600, 'x') + " more"), "more");
  EXPECT_EQ(hold_to_words("1.2.3.4.5.6.7"), "");
  EXPECT_EQ(hold_to_words("$$$ Go\x01 on\xff\xff <b>"), "Go on b");
}

}  // namespace
}  // namespace clamshell
