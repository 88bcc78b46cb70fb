// SPDX-License-Identifier: Apache-2.0
#include "wording/gather_doubts.h"

#include <gmock/gmock.h>

#include "wording/synthetic_analysis.h"

namespace clamshell {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;

auto doubts(const std::string& reason, const auto&... what) {
  return AllOf(Field(&Doubts::reason, reason), Field(&Doubts::what, ElementsAre(what...)));
}

/// Of as many repetitions, those in `numbers` doubted.
Analysis doubted(int repetitions, const std::vector<int>& numbers) {
  Analysis analysis;
  analysis.exercise = clamshell_exercise();
  for (int number = 1; number <= repetitions; ++number) {
    auto& judged = analysis.repetitions.emplace_back();
    judged.repetition.number = number;
    if (std::ranges::find(numbers, number) != numbers.end())
      judged.verdict.not_judged = {{CriterionId::feet_apart, WhyNotJudged::view}};
  }
  return analysis;
}

TEST(Doubts, are_none_where_all_was_judged) { EXPECT_THAT(gather_doubts(doubted(3, {})), IsEmpty()); }

TEST(Doubts, are_gathered_by_reason_and_place) {
  EXPECT_THAT(
      gather_doubts(synthetic_analysis()),
      ElementsAre(doubts("Can't be judged from here", "the feet in every repetition"),
                  doubts("Too close to call", "the hold in repetition 3", "the stacking of the hips in the set-up"),
                  doubts("Not seen", "the head in the set-up")));
}

TEST(Doubts, name_what_is_doubted_in_the_same_repetitions_together) {
  Analysis analysis = doubted(3, {1, 3});
  for (const std::size_t i : {0U, 2U}) {
    analysis.repetitions[i].verdict.not_judged.push_back({CriterionId::trunk_swayed, WhyNotJudged::view});
    analysis.repetitions[i].verdict.not_judged.push_back({CriterionId::pelvis_rolled_back, WhyNotJudged::view});
  }
  EXPECT_THAT(gather_doubts(analysis),
              ElementsAre(doubts("Can't be judged from here",
                                 "the feet, the steadiness of the trunk and the pelvis roll in repetitions 1 and 3")));
}

TEST(Doubts, say_every_repetition_only_of_several) {
  EXPECT_THAT(gather_doubts(doubted(1, {1})),
              ElementsAre(doubts("Can't be judged from here", "the feet in repetition 1")));
  EXPECT_THAT(gather_doubts(doubted(2, {1, 2})),
              ElementsAre(doubts("Can't be judged from here", "the feet in every repetition")));
}

}  // namespace
}  // namespace clamshell
