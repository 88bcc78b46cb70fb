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

Verdict unseen(CriterionId id) {
  Verdict verdict;
  verdict.not_judged.push_back({id, WhyNotJudged::unseen});
  return verdict;
}

/// After a first repetition, at 0 s.
Corrections under_way() {
  Corrections corrections;
  corrections.add({}, criteria(), Seconds{});
  return corrections;
}

TEST(Corrections, begin_with_what_went_well) {
  Corrections corrections;
  EXPECT_THAT(corrections.add(found({CriterionId::feet_apart}), criteria(), Seconds{5}),
              Optional(StrEq("That was a good squeeze.")));
  EXPECT_EQ(corrections.cue()->text, "feet_apart!") << "shown nevertheless";
  EXPECT_THAT(corrections.add(found({CriterionId::feet_apart}), criteria(), Seconds{10}),
              Optional(StrEq("feet_apart!")));
}

TEST(Corrections, say_nothing_of_a_first_repetition_in_which_nothing_was_seen_to_go_well) {
  Corrections corrections;
  Verdict verdict = found({CriterionId::feet_apart});
  verdict.not_judged = unseen(CriterionId::no_hold).not_judged;
  EXPECT_FALSE(corrections.add(verdict, criteria(), Seconds{5}));
}

TEST(Corrections, show_and_say_the_most_important_cue_of_the_repetition_that_earned_it) {
  Corrections corrections = under_way();
  EXPECT_THAT(corrections.add(found({CriterionId::feet_apart, CriterionId::no_hold}), criteria(), Seconds{5}),
              Optional(StrEq("feet_apart!")));
  EXPECT_EQ(corrections.cue()->criterion, CriterionId::feet_apart);
}

TEST(Corrections, show_a_cue_again_at_once_but_say_it_again_only_after_a_few_repetitions) {
  Corrections corrections = under_way();
  corrections.add(found({CriterionId::feet_apart}), criteria(), Seconds{5});
  EXPECT_FALSE(corrections.add(found({CriterionId::feet_apart}), criteria(), Seconds{10}));
  EXPECT_EQ(corrections.cue()->text, "feet_apart!");
  EXPECT_THAT(corrections.add(found({CriterionId::feet_apart}), criteria(), Seconds{18}),
              Optional(StrEq("feet_apart!")));
}

TEST(Corrections, never_correct_two_repetitions_in_a_row) {
  Corrections corrections = under_way();
  corrections.add(found({CriterionId::feet_apart}), criteria(), Seconds{5});
  const Verdict other = [] {
    Verdict verdict = found({CriterionId::no_hold});
    verdict.not_judged = unseen(CriterionId::feet_apart).not_judged;
    return verdict;
  }();
  EXPECT_FALSE(corrections.add(other, criteria(), Seconds{12}));
  EXPECT_THAT(corrections.add(other, criteria(), Seconds{19}), Optional(StrEq("no_hold!")));
}

TEST(Corrections, praise_once_what_was_mended) {
  Corrections corrections = under_way();
  corrections.add(found({CriterionId::feet_apart}), criteria(), Seconds{5});
  EXPECT_THAT(corrections.add({}, criteria(), Seconds{10}), Optional(StrEq("Your heels stay together.")));
  EXPECT_FALSE(corrections.cue());
  EXPECT_FALSE(corrections.add({}, criteria(), Seconds{15}));
}

TEST(Corrections, praise_nothing_that_was_not_judged) {
  Corrections corrections = under_way();
  corrections.add(found({CriterionId::feet_apart}), criteria(), Seconds{5});
  EXPECT_FALSE(corrections.add(unseen(CriterionId::feet_apart), criteria(), Seconds{10}));
  EXPECT_THAT(corrections.add({}, criteria(), Seconds{15}), Optional(StrEq("Your heels stay together.")));
}

TEST(Corrections, say_nothing_more_of_a_clean_set) {
  Corrections corrections = under_way();
  for (int i = 1; i < 20; ++i) EXPECT_FALSE(corrections.add({}, criteria(), Seconds{5.0 * i}));
}

}  // namespace
}  // namespace clamshell
