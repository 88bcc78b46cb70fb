// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "base/user_error.h"
#include "exercise/exercise.h"
#include "prescription/rules.h"

namespace clamshell {
namespace {

const std::filesystem::path kFile = CLAMSHELL_SOURCE_DIR "/exercises/clamshell.toml";

std::string text() {
  std::ifstream file(kFile);
  return {std::istreambuf_iterator<char>(file), {}};
}

void expect_refusal(const std::string& what, const std::string& with, const std::string& sentence) {
  std::string changed = text();
  const auto at = changed.rfind(what);
  ASSERT_NE(at, std::string::npos) << what;
  changed.replace(at, what.size(), with);
  try {
    parse_rules(changed);
    FAIL() << "accepted " << with << " in place of " << what;
  } catch (const UserError& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr(sentence));
  }
}

TEST(LoadRules, begins_everybody_without_a_band) {
  const Rules rules = load_rules(kFile);
  EXPECT_EQ(rules.first.sets, 3);
  EXPECT_EQ(rules.first.least, 15);
  EXPECT_EQ(rules.first.most, 20);
  EXPECT_FALSE(rules.first.band);
  EXPECT_EQ(rules.days_a_week, 3);
}

TEST(LoadRules, reads_bands_from_the_weakest_to_the_strongest) {
  const Rules rules = load_rules(kFile);
  ASSERT_EQ(rules.bands.size(), 7U);
  EXPECT_EQ(rules.bands.front().colour, "yellow");
  EXPECT_EQ(rules.bands.front().name, "light");
  EXPECT_EQ(rules.bands.back().colour, "gold");
}

TEST(LoadRules, puts_repetitions_then_a_longer_hold_then_a_slower_lowering_between_two_bands) {
  const std::vector<Step> steps = load_rules(kFile).with_band;
  ASSERT_EQ(steps.size(), 4U);
  EXPECT_EQ(steps[0].most, 15);
  EXPECT_EQ(steps[1].most, 20);
  EXPECT_GT(steps[2].hold, steps[1].hold);
  EXPECT_GT(steps[3].lower, steps[2].lower);
  EXPECT_FALSE(steps[2].then_band);
  EXPECT_TRUE(steps[3].then_band);
}

TEST(LoadRules, names_a_source_for_every_question_rule_and_exercise) {
  const Rules rules = load_rules(kFile);
  for (const Question& q : rules.questions) {
    EXPECT_NE(q.text.find('?'), std::string::npos) << q.id;
    EXPECT_TRUE(q.advice.empty() || q.advice.ends_with('.')) << q.id;
    for (const Choice& c : q.choices) EXPECT_TRUE(c.advice.empty() || c.advice.ends_with('.')) << c.id;
  }
  for (const Rule& r : rules.rules) EXPECT_TRUE(r.why.ends_with('.')) << r.id;
  EXPECT_THAT(rules.rule("pain").source, testing::HasSubstr("Silbernagel 2007"));
}

TEST(LoadRules, says_what_is_wrong) {
  expect_refusal("days_a_week = 3", "days_a_week = 8", "'days_a_week' must lie between 1 and 7");
  expect_refusal("days_a_week = 3", "days_a_wek = 3", "'days_a_wek' means nothing here");
  expect_refusal("clean_share = 0.9", "clean_share = 9", "'clean_share' must be a share between 0 and 1");
  expect_refusal("clean_share = 0.9", "clean_share = 0.4", "both mastered and struggled");
  expect_refusal("rest_s = 45", "rest_s = nan", "'rest_s' must be finite");
  expect_refusal("least = 12", "least = 16", "'least' must not be above 'most'");
  expect_refusal("least = 12", "least = 0", "'least' must lie between 1 and 50");
  expect_refusal("lower_s = 3.0", "lower_s = 0.9", "no less than the one before");
  expect_refusal("lower_s = 3.0\nthen_band = true", "lower_s = 3.0", "must say 'then_band = true'");
  expect_refusal("rest_s = 45", "", "'rest_s' is missing");
  expect_refusal("least = 15\nmost = 20\nhold_s = 0.5\nlower_s = 1.0\nrest_s",
                 "least = 14\nmost = 20\nhold_s = 0.5\nlower_s = 1.0\nrest_s",
                 "must be one of [[programme.without_band]]");
  expect_refusal("colour = \"gold\"", "colour = \"red\"", "two [[programme.band]] 'red'");
  expect_refusal("id = \"paused\"", "id = \"pause\"", "no prescription gives the reason 'pause'");
  expect_refusal("id = \"paused\"", "id = \"pain\"", "two [[programme.rule]] 'pain'");
  expect_refusal("source = \"Your clinician.\"", "source = \"\"", "'source' is empty");
  expect_refusal("[programme.mastered]", "[programme.struggled.mastered]", "no [mastered]");
}

}  // namespace
}  // namespace clamshell
