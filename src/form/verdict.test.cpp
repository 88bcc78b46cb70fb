// SPDX-License-Identifier: Apache-2.0
#include "form/verdict.h"

#include <gtest/gtest.h>

#include "form/judge.h"
#include "form/performed.h"

namespace clamshell {
namespace {

std::optional<std::string> cue(const Performed& p) {
  return choose_cue(judge(repetition(p), clamshell_exercise(), kRaisedFront, Radians{}));
}

TEST(ChooseCue, says_nothing_about_a_clean_repetition) { EXPECT_FALSE(cue({})); }

TEST(ChooseCue, gives_the_cue_of_the_most_important_finding_alone) {
  Verdict verdict;
  EXPECT_EQ(choose_cue(verdict), std::nullopt);
  verdict.findings = {{.criterion = CriterionId::pelvis_rolled_back, .unit = "deg", .cue = "Keep your hips stacked."},
                      {.criterion = CriterionId::feet_apart, .unit = "m", .cue = "Press your heels together."}};
  EXPECT_EQ(choose_cue(verdict), "Keep your hips stacked.");
}

TEST(ChooseCue, says_one_thing_what_matters_most) {
  const auto roll = cue({.roll_deg = 20}), feet = cue({.feet_gap_m = 0.08});
  ASSERT_TRUE(roll && feet);
  EXPECT_NE(*roll, *feet);
  EXPECT_EQ(cue({.opening_deg = 20, .roll_deg = 20, .feet_gap_m = 0.08, .hold_s = 0.1}), roll);
  EXPECT_EQ(cue({.opening_deg = 20, .feet_gap_m = 0.08, .hold_s = 0.1}), feet);
}

Exercise exercise_with(std::vector<CriterionId> clean_needs) {
  Exercise exercise;
  exercise.clean_needs = std::move(clean_needs);
  return exercise;
}
const Exercise kTwoNeeded = exercise_with({CriterionId::pelvis_rolled_back, CriterionId::feet_apart});

Finding finding(CriterionId criterion) {
  Finding found;
  found.criterion = criterion;
  return found;
}

TEST(IsClean, says_yes_where_all_was_judged_and_nothing_found) { EXPECT_EQ(is_clean({}, kTwoNeeded), true); }

TEST(IsClean, says_no_to_any_finding_even_of_what_is_not_needed) {
  EXPECT_EQ(is_clean({.findings = {finding(CriterionId::lowered_too_fast)}, .not_judged = {}}, kTwoNeeded), false);
}

TEST(IsClean, says_no_to_a_finding_whatever_else_was_not_judged) {
  EXPECT_EQ(is_clean({.findings = {finding(CriterionId::no_hold)},
                      .not_judged = {{CriterionId::pelvis_rolled_back, WhyNotJudged::view}}},
                     kTwoNeeded),
            false);
}

TEST(IsClean, cannot_tell_where_something_needed_was_not_judged) {
  EXPECT_EQ(
      is_clean({.findings = {}, .not_judged = {{CriterionId::pelvis_rolled_back, WhyNotJudged::view}}}, kTwoNeeded),
      std::nullopt);
}

TEST(IsClean, overlooks_what_is_not_needed) {
  EXPECT_EQ(is_clean({.findings = {}, .not_judged = {{CriterionId::trunk_swayed, WhyNotJudged::unseen}}}, kTwoNeeded),
            true);
}

}  // namespace
}  // namespace clamshell
