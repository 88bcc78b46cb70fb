// SPDX-License-Identifier: Apache-2.0
#include "workout/corrections.h"

#include <gmock/gmock.h>

namespace clamshell {
namespace {

using testing::Optional;
using testing::StrEq;

std::vector<Criterion> criteria() {
  std::vector<Criterion> two(2);
  two[0].id = CriterionId::feet_apart;
  two[0].praise = "Your heels stay together.";
  two[1].id = CriterionId::no_hold;
  two[1].praise = "That was a good squeeze.";
  return two;
}

Verdict found(const std::vector<CriterionId>& criteria) {
  Verdict verdict;
  for (const CriterionId id : criteria)
    verdict.findings.push_back({.criterion = id, .unit = "", .cue = std::string(word_of(id)) + "!"});
  return verdict;
}

TEST(Corrections, shows_and_says_the_most_important_cue_of_the_repetition_that_earned_it) {
  Corrections corrections;
  EXPECT_THAT(corrections.add(found({CriterionId::feet_apart, CriterionId::no_hold}), criteria(), Seconds{5}),
              Optional(StrEq("feet_apart!")));
  EXPECT_EQ(corrections.cue()->criterion, CriterionId::feet_apart);
}

TEST(Corrections, show_a_cue_again_at_once_but_say_it_again_only_after_a_few_repetitions) {
  Corrections corrections;
  corrections.add(found({CriterionId::feet_apart}), criteria(), Seconds{5});
  EXPECT_FALSE(corrections.add(found({CriterionId::feet_apart}), criteria(), Seconds{10}));
  EXPECT_EQ(corrections.cue()->text, "feet_apart!");
  EXPECT_THAT(corrections.add(found({CriterionId::feet_apart}), criteria(), Seconds{18}),
              Optional(StrEq("feet_apart!")));
}

TEST(Corrections, leave_time_between_two_different_cues) {
  Corrections corrections;
  corrections.add(found({CriterionId::feet_apart}), criteria(), Seconds{5});
  EXPECT_FALSE(corrections.add(found({CriterionId::no_hold}), criteria(), Seconds{7}));
  EXPECT_THAT(corrections.add(found({CriterionId::no_hold}), criteria(), Seconds{11}), Optional(StrEq("no_hold!")));
}

TEST(Corrections, praise_once_what_was_mended) {
  Corrections corrections;
  corrections.add(found({CriterionId::feet_apart}), criteria(), Seconds{5});
  EXPECT_THAT(corrections.add({}, criteria(), Seconds{10}), Optional(StrEq("Your heels stay together.")));
  EXPECT_FALSE(corrections.cue());
  EXPECT_FALSE(corrections.add({}, criteria(), Seconds{15}));
}

TEST(Corrections, praise_nothing_that_was_not_judged) {
  Corrections corrections;
  corrections.add(found({CriterionId::feet_apart}), criteria(), Seconds{5});
  Verdict unseen;
  unseen.not_judged.push_back({CriterionId::feet_apart, "unseen"});
  EXPECT_FALSE(corrections.add(unseen, criteria(), Seconds{10}));
  EXPECT_THAT(corrections.add({}, criteria(), Seconds{15}), Optional(StrEq("Your heels stay together.")));
}

TEST(Corrections, say_nothing_of_a_clean_set) {
  Corrections corrections;
  for (int i = 0; i < 20; ++i) EXPECT_FALSE(corrections.add({}, criteria(), Seconds{5.0 * i}));
}

}  // namespace
}  // namespace clamshell
