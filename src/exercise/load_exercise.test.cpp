// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/user_error.h"
#include "exercise/exercise.h"

namespace clamshell {
namespace {

const std::string kSmallest = R"(
name = "test"
certainty = 0.8
clean_needs = ["no_hold"]
[[camera]]
place = "front"
azimuth = [-20, 20]
elevation = [0, 15]
[[set_up]]
criterion = "hip_angle_off"
name = "hips bent"
at_least = 25
at_most = 75
unit = "deg"
seen_from = ["front"]
why = "why"
source = "source"
cue = "cue"
praise = "praise"
[[repetition]]
criterion = "no_hold"
name = "hold"
at_least = 0.5
unit = "s"
why = "why"
source = "source"
cue = "cue"
praise = "praise"
)";

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  return text.replace(text.find(what), what.size(), with);
}

void expect_refusal(const std::string& toml, const std::string& sentence) {
  try {
    parse_exercise(toml);
    FAIL() << "accepted:\n" << toml;
  } catch (const UserError& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr(sentence));
  }
}

TEST(LoadExercise, reads_criteria_with_their_limits_and_units) {
  const Exercise exercise = parse_exercise(kSmallest);
  ASSERT_EQ(exercise.set_up.size(), 1U);
  EXPECT_EQ(exercise.set_up[0].id, "hip_angle_off");
  EXPECT_EQ(exercise.set_up[0].at_least, 25);
  EXPECT_EQ(exercise.set_up[0].at_most, 75);
  ASSERT_EQ(exercise.repetition.size(), 1U);
  EXPECT_EQ(exercise.repetition[0].at_least, 0.5);
  EXPECT_FALSE(exercise.repetition[0].at_most);
  EXPECT_EQ(exercise.repetition[0].unit, "s");
}

TEST(LoadExercise, reads_from_where_a_criterion_is_well_seen) {
  const Exercise exercise = parse_exercise(kSmallest);
  ASSERT_EQ(exercise.camera_places.size(), 1U);
  EXPECT_TRUE(exercise.camera_places[0].azimuth.contains(-20));
  EXPECT_FALSE(exercise.camera_places[0].elevation.contains(15.1));
  EXPECT_THAT(exercise.set_up[0].seen_from, testing::ElementsAre("front"));
  EXPECT_THAT(exercise.repetition[0].seen_from, testing::IsEmpty());
}

TEST(LoadExercise, reads_what_must_have_been_judged_before_a_repetition_is_clean) {
  EXPECT_THAT(parse_exercise(kSmallest).clean_needs, testing::ElementsAre("no_hold"));
  EXPECT_THAT(parse_exercise(replaced(kSmallest, "[\"no_hold\"]", "[]")).clean_needs, testing::IsEmpty());
  expect_refusal(replaced(kSmallest, "clean_needs = [\"no_hold\"]\n", ""), "'clean_needs' must list criteria");
  expect_refusal(replaced(kSmallest, "[\"no_hold\"]", "\"no_hold\""), "'clean_needs' must list criteria");
  expect_refusal(replaced(kSmallest, "[\"no_hold\"]", "[\"hip_angle_off\"]"), "that no [[repetition]] has");
  expect_refusal(replaced(kSmallest, "[\"no_hold\"]", "[0.35]"), "that no [[repetition]] has");
}

TEST(LoadExercise, says_which_line_is_wrong) {
  expect_refusal(replaced(kSmallest, "name = \"hold\"", "name = \"hold\"\nrequired = false"),
                 "line 20: 'required' belongs to the set-up only");
  expect_refusal(replaced(kSmallest, "name = \"hold\"\n", ""), "line 20: 'name' is missing");
  expect_refusal(replaced(kSmallest, "certainty = 0.8", "certainty = 1.8"), "between 0.5 and 1");
  expect_refusal(replaced(kSmallest, "at_least = 0.5\n", ""), "line 20: 'at_least' or 'at_most' is missing");
  expect_refusal(replaced(kSmallest, "at_least = 0.5", "at_leest = 0.5"), "line 23: 'at_leest' means nothing here");
  expect_refusal(replaced(kSmallest, "at_least = 0.5", "at_least = nan"), "finite");
  expect_refusal(replaced(kSmallest, "at_least = 0.5", "at_least = \"half\""), "'at_least' is missing or of the wrong");
  expect_refusal(replaced(kSmallest, "at_most = 75", "at_most = 20"), "'at_least' must be below 'at_most'");
  expect_refusal(replaced(kSmallest, "unit = \"s\"", "unit = \"deg\""), "'unit' of no_hold must be s");
  expect_refusal(replaced(kSmallest, "criterion = \"no_hold\"", "criterion = \"no_hope\""),
                 "nothing measures 'no_hope' here");
  expect_refusal(replaced(kSmallest, "[\"front\"]", "[\"back\"]"), "a place that no [[camera]] has");
  expect_refusal(replaced(kSmallest, "[\"front\"]", "\"front\""), "must list places");
  expect_refusal(replaced(kSmallest, "[-20, 20]", "[20]"), "'azimuth' must be two numbers");
  expect_refusal(replaced(kSmallest, "[-20, 20]", "[20, -20]"), "the smaller one first");
  expect_refusal(replaced(kSmallest, "at_least = 0.5", "at_least = 0.5\nshare_of_best = 0.5"), "only partial_range");
  expect_refusal(replaced(kSmallest, "at_most = 75", "at_most = 75\nshare_of_asked = 0.5"),
                 "only no_hold and lowered_too");
  expect_refusal(replaced(kSmallest, "at_least = 0.5", "at_least = 0.5\nshare_of_asked = 1.5"), "between 0 and 1");
  expect_refusal("name = ", "line 1");
  expect_refusal("name = \"test\"\ncertainty = 0.8", "no [[camera]]");
}

TEST(LoadExercise, says_which_file_cannot_be_read) {
  EXPECT_THROW(load_exercise(CLAMSHELL_SOURCE_DIR "/exercises/none.toml"), UserError);
}

std::vector<std::string> ids(const std::vector<Criterion>& criteria) {
  std::vector<std::string> result;
  for (const Criterion& c : criteria) result.push_back(c.id);
  return result;
}

TEST(LoadExercise, accepts_the_clamshell_of_this_project) {
  const Exercise exercise = load_exercise(CLAMSHELL_SOURCE_DIR "/exercises/clamshell.toml");
  EXPECT_THAT(ids(exercise.set_up),
              testing::UnorderedElementsAre("not_side_lying", "hips_not_stacked", "hip_angle_off", "knees_not_bent",
                                            "feet_apart", "head_unsupported", "top_arm_not_in_front"));
  EXPECT_THAT(ids(exercise.repetition),
              testing::UnorderedElementsAre("pelvis_rolled_back", "feet_apart", "bottom_leg_moved", "trunk_swayed",
                                            "partial_range", "no_hold", "lowered_too_fast", "lifted_too_fast"));
  EXPECT_EQ(exercise.repetition[0].id, "pelvis_rolled_back");
}

TEST(LoadExercise, speaks_to_the_person_in_short_sentences_about_what_to_do) {
  const Exercise exercise = load_exercise(CLAMSHELL_SOURCE_DIR "/exercises/clamshell.toml");
  for (const auto* criteria : {&exercise.set_up, &exercise.repetition})
    for (const Criterion& c : *criteria) {
      EXPECT_LE(c.cue.size(), 60U) << c.cue;
      EXPECT_TRUE(c.cue.ends_with('.')) << c.cue;
      EXPECT_LE(c.praise.size(), 40U) << c.praise;
      EXPECT_TRUE(c.praise.ends_with('.')) << c.praise;
      EXPECT_THAT(c.cue, testing::Not(testing::AnyOf(testing::HasSubstr("n't"), testing::HasSubstr(" not ")))) << c.id;
    }
}

}  // namespace
}  // namespace clamshell
