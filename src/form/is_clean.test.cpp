// SPDX-License-Identifier: Apache-2.0
#include "form/is_clean.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

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
