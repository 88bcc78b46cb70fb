// SPDX-License-Identifier: Apache-2.0
#include "form/choose_cue.h"

#include <gtest/gtest.h>

#include "form/judge_repetition.h"
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

}  // namespace
}  // namespace clamshell
