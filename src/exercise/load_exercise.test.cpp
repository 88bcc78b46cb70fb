// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "exercise/exercise.h"

namespace clamshell {
namespace {

const std::string kSmallest = R"(
name = "test"
certainty = 0.8
[[repetition]]
criterion = "no_hold"
fault = "below"
limit = 0.5
unit = "s"
too_wide = 0.2
why = "why"
source = "source"
cue = "cue"
)";

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  return text.replace(text.find(what), what.size(), with);
}

void expect_refusal(const std::string& toml, const std::string& sentence) {
  try {
    parse_exercise(toml);
    FAIL() << "accepted:\n" << toml;
  } catch (const BadExercise& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr(sentence));
  }
}

TEST(LoadExercise, reads_a_criterion_with_its_limit_and_unit) {
  const Exercise exercise = parse_exercise(kSmallest);
  ASSERT_EQ(exercise.repetition.size(), 1U);
  EXPECT_EQ(exercise.repetition[0].name, "no_hold");
  EXPECT_EQ(exercise.repetition[0].fault, FaultSide::below);
  EXPECT_DOUBLE_EQ(exercise.repetition[0].limit, 0.5);
}

TEST(LoadExercise, says_which_line_is_wrong) {
  expect_refusal(replaced(kSmallest, "limit = 0.5\n", ""), "line 4: 'limit' is missing");
  expect_refusal(replaced(kSmallest, "\"below\"", "\"under\""), "'fault' must be");
  expect_refusal(replaced(kSmallest, "unit = \"s\"", "unit = \"inch\""), "'unit' must be");
  expect_refusal(replaced(kSmallest, "too_wide = 0.2", "too_wide = 0.0"), "greater than zero");
  expect_refusal(replaced(kSmallest, "limit = 0.5", "limit = nan"), "finite");
  expect_refusal(replaced(kSmallest, "0.8", "1.8"), "between 0.5 and 1");
  expect_refusal("name = ", "line 1");
  expect_refusal("name = \"test\"\ncertainty = 0.8", "no [[repetition]]");
}

TEST(LoadExercise, accepts_the_clamshell_of_this_project) {
  const Exercise exercise = load_exercise(CLAMSHELL_SOURCE_DIR "/exercises/clamshell.toml");
  std::vector<std::string> names;
  for (const Criterion& c : exercise.repetition) names.push_back(c.name);
  EXPECT_THAT(names, testing::ElementsAre("pelvis_rolled_back", "feet_apart", "bottom_leg_moved", "partial_range",
                                          "no_hold", "lowered_too_fast", "lifted_too_fast"));
}

}  // namespace
}  // namespace clamshell
