// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <sstream>
#include <string>

#include "accuracy/synthetic_evaluation.h"
#include "accuracy/write_accuracy.h"
#include "base/utf8.h"
#include "language/translate.h"

namespace clamshell {
namespace {

using testing::AllOf;
using testing::HasSubstr;

/// The first line that begins so.
std::string row(const std::string& begin) {
  std::istringstream table(write_accuracy_table(synthetic_evaluation()));
  for (std::string line; std::getline(table, line);)
    if (line.starts_with(begin)) return line;
  return "";
}

TEST(AccuracyTable, has_a_row_for_each_clip_each_view_and_all) {
  EXPECT_THAT(row("right"), AllOf(HasSubstr(" 2/2 "), HasSubstr(" 1/1 ")));
  EXPECT_THAT(row("off"), HasSubstr(" 3.0 "));
  EXPECT_THAT(row("front (1)"), HasSubstr(" 0.0 "));
  EXPECT_THAT(row("foot end (1)"), HasSubstr(" 3.0 "));
  EXPECT_THAT(row("all (2)"), AllOf(HasSubstr(" 4/4 "), HasSubstr(" 1.5 ")));
}

TEST(AccuracyTable, says_in_the_row_of_a_clip_why_it_failed) {
  EXPECT_THAT(row("damaged"), HasSubstr("The truth file is damaged."));
}

TEST(AccuracyTable, has_a_row_for_each_criterion) {
  for (const RepetitionCriterion& criterion : kRepetitionCriteria)
    EXPECT_NE(row(std::string(word_of(criterion.id))), "");
  for (const CriterionId criterion : kSetUpCriteria) EXPECT_NE(row("set-up: " + std::string(word_of(criterion))), "");
}

TEST(AccuracyTable, gives_distances_in_centimetres) { EXPECT_THAT(row("feet gap"), HasSubstr(" 0.0 cm")); }

TEST(AccuracyTable, of_nothing_measured_shows_dashes) {
  const Evaluation failed{.clips = {synthetic_evaluation().clips.back()}};
  EXPECT_THAT(write_accuracy_table(failed), HasSubstr("0 of 0 clips counted exactly."));
}

TEST(AccuracyTable, is_aligned_in_every_language) {
  const auto columns = [](const std::string& table) {
    std::istringstream lines(table);
    std::string first, second;
    std::getline(lines, first);
    std::getline(lines, second);
    return characters_of(second);
  };
  const std::size_t english = columns(write_accuracy_table(synthetic_evaluation()));
  for (const Language language : {Language::german, Language::spanish, Language::french}) {
    const Speaking speaking(language);
    EXPECT_EQ(columns(write_accuracy_table(synthetic_evaluation())), english) << tag_of(language);
  }
}

TEST(AccuracyTable, is_written_in_the_language_that_is_spoken) {
  const Speaking german(Language::german);
  EXPECT_THAT(row("Beckenkippen"), HasSubstr("0,0 deg"));
  EXPECT_THAT(row("alle (2)"), HasSubstr(" 1,5 "));
}

}  // namespace
}  // namespace clamshell
