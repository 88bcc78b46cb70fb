// SPDX-License-Identifier: Apache-2.0
#include "wording/phrase.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

TEST(Phrase, draws_three_and_more_repetitions_in_a_row_together) {
  EXPECT_EQ(repetitions({7}), "repetition 7");
  EXPECT_EQ(repetitions({1, 2}), "repetitions 1 and 2");
  EXPECT_EQ(repetitions({1, 2, 3, 4, 6, 8, 9}), "repetitions 1–4, 6, 8 and 9");
}

TEST(Phrase, is_a_fixed_word_without_its_underscores) { EXPECT_EQ(spaced("got_up_again"), "got up again"); }

TEST(Phrase, is_wrapped_between_words_alone) {
  const auto lines = wrapped("keep your hips stacked", [](const std::string& line) { return line.size() <= 4; });
  EXPECT_EQ(lines, (std::vector<std::string>{"keep", "your", "hips", "stacked"}));
  EXPECT_EQ(wrapped("as is", [](const std::string&) { return true; }), std::vector<std::string>{"as is"});
}

}  // namespace
}  // namespace clamshell
