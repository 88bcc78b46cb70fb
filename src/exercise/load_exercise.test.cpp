// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "base/user_error.h"
#include "exercise/clamshell_exercise.h"
#include "exercise/exercise.h"
#include "language/translate.h"

namespace clamshell {
namespace {

/// Two criteria written out; all others follow, one as plain as the other.
const std::string kTwo = R"(
name = "test"
certainty = 0.8
clean_needs = ["no_hold"]
[[camera]]
place = "front"
azimuth = [-20, 20]
elevation = [0, 15]
[[set_up]]
criterion = "hip_angle_off"
name = "bend of the hips"
kept = "hips bent"
below = "hips bent only {}"
above = "hips bent as much as {}"
measured = "{} of bend"
at_least = 25
at_most = 75
unit = "deg"
seen_from = ["front"]
why = "why"
source = "source"
cue = "cue"
short_cue = "cue"
praise = "praise"
[[repetition]]
criterion = "no_hold"
name = "hold"
below = "held only {}"
at_least = 0.5
unit = "s"
why = "why"
source = "source"
cue = "cue"
short_cue = "cue"
praise = "praise"
)";

std::string plain(std::string_view list, const CatalogueEntry& entry) {
  std::string text = "[[" + std::string(list) + "]]\ncriterion = \"" + std::string(entry.word) + "\"\n";
  if (list == "set_up") text += "kept = \"kept\"\n";
  return text + "name = \"name\"\nabove = \"{} above\"\nat_most = 1\nunit = \"" + std::string(entry.unit) +
         "\"\nwhy = \"why\"\nsource = \"source\"\ncue = \"cue\"\nshort_cue = \"cue\"\npraise = \"praise\"\n";
}

std::string all_others() {
  std::string text;
  for (const CatalogueEntry& entry : kCatalogue) {
    if (entry.is_of(Occasion::set_up) && entry.id != CriterionId::hip_angle_off) text += plain("set_up", entry);
    if (entry.is_of(Occasion::repetition) && entry.id != CriterionId::no_hold) text += plain("repetition", entry);
  }
  return text;
}

const std::string kPlain = kTwo + all_others();

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
  const Exercise exercise = parse_exercise(kPlain);
  EXPECT_EQ(exercise.set_up[0].id, CriterionId::hip_angle_off);
  EXPECT_EQ(exercise.set_up[0].at_least, 25);
  EXPECT_EQ(exercise.set_up[0].at_most, 75);
  EXPECT_EQ(exercise.repetition[0].id, CriterionId::no_hold);
  EXPECT_EQ(exercise.repetition[0].at_least, 0.5);
  EXPECT_FALSE(exercise.repetition[0].at_most);
  EXPECT_EQ(exercise.repetition[0].unit, "s");
}

TEST(LoadExercise, takes_limits_in_centimetres_for_metres) {
  const std::string toml = replaced(kPlain, "at_most = 1\nunit = \"m\"", "at_most = 3\nunit = \"cm\"");
  const Exercise exercise = parse_exercise(toml);
  const Criterion& feet = criterion_in(exercise.set_up, CriterionId::feet_apart);
  EXPECT_EQ(feet.at_most, 0.03);
  EXPECT_EQ(feet.unit, "m");
}

TEST(LoadExercise, reads_how_a_criterion_is_called_and_what_is_said_of_it) {
  const Exercise exercise = parse_exercise(kPlain);
  const Criterion &hips = exercise.set_up[0], &hold = exercise.repetition[0];
  EXPECT_EQ(hips.name, "bend of the hips");
  EXPECT_EQ(hips.kept, "hips bent");
  EXPECT_EQ(hips.measured, "{} of bend");
  EXPECT_EQ(hips.above, "hips bent as much as {}");
  EXPECT_EQ(hold.below, "held only {}");
  EXPECT_EQ(hold.above, "");
  EXPECT_EQ(exercise.set_up[1].measured, "{}");
}

TEST(LoadExercise, wants_words_for_each_limit_with_a_place_for_the_amount) {
  expect_refusal(replaced(kPlain, "below = \"held only {}\"\n", ""), "line 25: 'below' is missing");
  expect_refusal(replaced(kPlain, "kept = \"hips bent\"\n", ""), "line 9: 'kept' is missing");
  expect_refusal(replaced(kPlain, "at_most = 75\n", ""), "line 14: 'above' is for an 'at_most', which is missing");
  for (const char* phrase : {"held too briefly", "held {} of {}", "held {0}", "held } {", "held {:d}", "held {"})
    expect_refusal(replaced(kPlain, "held only {}", phrase), "line 28: 'below' must have {} once");
  expect_refusal(replaced(kPlain, "{} of bend", "some"), "line 15: 'measured' must have {} once");
  for (const char* field : {"kept = \"held\"", "measured = \"{} long\""})
    expect_refusal(replaced(kPlain, "name = \"hold\"", std::string("name = \"hold\"\n") + field),
                   "belongs to the set-up only");
}

TEST(LoadExercise, wants_each_criterion_once) {
  expect_refusal(kTwo, "line 9: there is no [[set_up]] of 'not_side_lying'");
  const std::string hold = plain("repetition", entry_of(CriterionId::no_hold));
  expect_refusal(kPlain + hold, "there is another [[repetition]] of 'no_hold' before");
  const std::string lift = plain("repetition", entry_of(CriterionId::lifted_too_fast));
  expect_refusal(replaced(kPlain, lift, ""), "line 25: there is no [[repetition]] of 'lifted_too_fast'");
}

TEST(LoadExercise, reads_from_where_a_criterion_is_well_seen) {
  const Exercise exercise = parse_exercise(kPlain);
  ASSERT_EQ(exercise.camera_places.size(), 1U);
  EXPECT_TRUE(exercise.camera_places[0].azimuth.contains(-20));
  EXPECT_FALSE(exercise.camera_places[0].elevation.contains(15.1));
  EXPECT_THAT(exercise.set_up[0].seen_from, testing::ElementsAre("front"));
  EXPECT_THAT(exercise.repetition[0].seen_from, testing::IsEmpty());
}

TEST(LoadExercise, reads_what_must_have_been_judged_before_a_repetition_is_clean) {
  EXPECT_THAT(parse_exercise(kPlain).clean_needs, testing::ElementsAre(CriterionId::no_hold));
  EXPECT_THAT(parse_exercise(replaced(kPlain, "[\"no_hold\"]", "[]")).clean_needs, testing::IsEmpty());
  expect_refusal(replaced(kPlain, "clean_needs = [\"no_hold\"]\n", ""), "'clean_needs' must list criteria");
  expect_refusal(replaced(kPlain, "[\"no_hold\"]", "\"no_hold\""), "'clean_needs' must list criteria");
  expect_refusal(replaced(kPlain, "[\"no_hold\"]", "[\"hip_angle_off\"]"), "that no [[repetition]] has");
  expect_refusal(replaced(kPlain, "[\"no_hold\"]", "[0.35]"), "'clean_needs' must be texts");
}

TEST(LoadExercise, says_which_line_is_wrong) {
  expect_refusal(replaced(kPlain, "name = \"hold\"", "name = \"hold\"\nrequired = false"),
                 "line 25: 'required' belongs to the set-up only");
  expect_refusal(replaced(kPlain, "name = \"hold\"\n", ""), "line 25: 'name' is missing");
  expect_refusal(replaced(kPlain, "certainty = 0.8", "certainty = 1.8"), "between 0.5 and 1");
  expect_refusal(replaced(kPlain, "below = \"held only {}\"\nat_least = 0.5\n", ""),
                 "line 25: 'at_least' or 'at_most' is missing");
  expect_refusal(replaced(kPlain, "at_least = 0.5", "at_leest = 0.5"), "line 29: 'at_leest' means nothing here");
  expect_refusal(replaced(kPlain, "at_least = 0.5", "at_least = nan"), "finite");
  expect_refusal(replaced(kPlain, "at_least = 0.5", "at_least = \"half\""), "'at_least' is missing or of the wrong");
  expect_refusal(replaced(kPlain, "at_most = 75", "at_most = 20"), "'at_least' must be below 'at_most'");
  expect_refusal(replaced(kPlain, "unit = \"s\"", "unit = \"deg\""), "'unit' of no_hold must be s.");
  expect_refusal(replaced(kPlain, "criterion = \"no_hold\"", "criterion = \"no_hope\""),
                 "nothing measures 'no_hope' here");
  expect_refusal(replaced(kPlain, "[\"front\"]", "[\"back\"]"), "a place that no [[camera]] has");
  expect_refusal(replaced(kPlain, "[\"front\"]", "\"front\""), "must list places");
  expect_refusal(replaced(kPlain, "[-20, 20]", "[20]"), "'azimuth' must be two numbers");
  expect_refusal(replaced(kPlain, "[-20, 20]", "[20, -20]"), "the smaller one first");
  expect_refusal(replaced(kPlain, "at_least = 0.5", "at_least = 0.5\nshare_of_best = 0.5"), "only partial_range");
  expect_refusal(replaced(kPlain, "at_most = 75", "at_most = 75\nshare_of_asked = 0.5"),
                 "only no_hold and lowered_too");
  expect_refusal(replaced(kPlain, "at_least = 0.5", "at_least = 0.5\nshare_of_asked = 1.5"), "between 0 and 1");
  expect_refusal("name = ", "line 1");
  expect_refusal("name = \"test\"\ncertainty = 0.8", "no [[camera]]");
}

TEST(LoadExercise, says_which_file_cannot_be_read) {
  EXPECT_THROW(load_exercise(CLAMSHELL_SOURCE_DIR "/exercises/none.toml"), UserError);
}

TEST(LoadExercise, accepts_the_clamshell_of_this_project) {
  const Exercise& exercise = clamshell_exercise();
  EXPECT_EQ(exercise.set_up.size(), 7U);
  EXPECT_EQ(exercise.repetition.size(), 8U);
  EXPECT_EQ(exercise.repetition[0].id, CriterionId::pelvis_rolled_back);
}

TEST(LoadExercise, speaks_to_the_person_in_short_sentences_about_what_to_do) {
  const Exercise& exercise = clamshell_exercise();
  for (const auto* criteria : {&exercise.set_up, &exercise.repetition})
    for (const Criterion& c : *criteria) {
      EXPECT_LE(c.cue.size(), 60U) << c.cue;
      EXPECT_TRUE(c.cue.ends_with('.')) << c.cue;
      EXPECT_LE(c.praise.size(), 40U) << c.praise;
      EXPECT_TRUE(c.praise.ends_with('.')) << c.praise;
      EXPECT_THAT(c.cue, testing::Not(testing::AnyOf(testing::HasSubstr("n't"), testing::HasSubstr(" not "))))
          << word_of(c.id);
    }
}

TEST(LoadExercise, has_each_cue_in_words_that_can_be_read_from_the_mat) {
  const Exercise& exercise = clamshell_exercise();
  for (const auto* criteria : {&exercise.set_up, &exercise.repetition})
    for (const Criterion& c : *criteria) {
      std::istringstream words(c.short_cue);
      const std::vector<std::string> each(std::istream_iterator<std::string>(words), {});
      EXPECT_TRUE(each.size() == 2 || (criteria == &exercise.set_up && each.size() == 3)) << c.short_cue;
      for (const std::string& word : each) EXPECT_LE(word.size(), 6U) << c.short_cue << ": a phone is that narrow";
    }
}

TEST(LoadExercise, says_what_is_wrong_in_the_language_of_who_reads_it) {
  const Speaking german(Language::german);
  try {
    parse_exercise(replaced(kPlain, "kept = \"hips bent\"\n", ""));
    FAIL();
  } catch (const UserError& error) {
    EXPECT_EQ(told(error.what()), "Die Übungsdatei, Zeile 9: „kept“ fehlt oder ist von der falschen Art.");
  }
}

}  // namespace
}  // namespace clamshell
