// SPDX-License-Identifier: Apache-2.0
#include "form/advise.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

#include "form/performed.h"

namespace clamshell {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::Optional;

constexpr Viewpoint kHeadEnd{.azimuth = from_degrees(-70), .elevation = from_degrees(20)};

Verdict declining(const std::vector<CriterionId>& criteria, WhyNotJudged reason = WhyNotJudged::view) {
  Verdict verdict;
  for (const CriterionId criterion : criteria) verdict.not_judged.push_back({criterion, reason});
  return verdict;
}

std::optional<std::string> advice(const Viewpoint& view, const std::vector<Verdict>& verdicts) {
  return advise(view, verdicts, clamshell_exercise());
}

TEST(Advise, says_nothing_where_all_was_judged) { EXPECT_FALSE(advice(kFront, {{}, {}})); }

TEST(Advise, says_nothing_where_the_view_was_not_to_blame) {
  EXPECT_FALSE(advice(kFront, {declining({CriterionId::feet_apart}, WhyNotJudged::too_uncertain),
                               declining({CriterionId::no_hold}, WhyNotJudged::unseen)}));
}

TEST(Advise, raises_a_camera_that_sees_the_pelvis_from_straight_in_front) {
  EXPECT_THAT(advice(kFront, {{}, declining({CriterionId::pelvis_rolled_back})}),
              Optional(testing::AllOf(HasSubstr("raised"), HasSubstr("then the pelvis roll can be judged."))));
}

TEST(Advise, says_how_much_higher_a_camera_belongs_whose_distance_is_known) {
  const Viewpoint level{.azimuth = {}, .elevation = from_degrees(8), .distance = 2.5};
  // 2.5 m cos 8° (tan 20° - tan 8°) = 0.55 m: three hands of 18 cm.
  EXPECT_THAT(advice(level, {declining({CriterionId::pelvis_rolled_back})}),
              Optional(HasSubstr("about 3 hands (60 cm) higher, looking down at the hips: then the pelvis roll")));
}

TEST(Advise, names_each_criterion_once_as_people_say_it) {
  const auto repetition = declining({CriterionId::pelvis_rolled_back, CriterionId::partial_range});
  EXPECT_THAT(advice(kHeadEnd, {declining({CriterionId::hips_not_stacked}), repetition, repetition}),
              Optional(HasSubstr(": then the pelvis roll, the opening and the stacking of the hips can be judged.")));
  EXPECT_THAT(advice(kHeadEnd, {repetition}), Optional(Not(HasSubstr("_"))));
}

TEST(Advise, never_sends_the_camera_where_it_stands) {
  EXPECT_THAT(advice(kRaisedFront, {declining({CriterionId::pelvis_rolled_back})}), Optional(Not(HasSubstr("raised"))));
}

TEST(Advise, can_show_everything_that_a_view_can_hinder) {
  for (const auto* criteria : {&clamshell_exercise().set_up, &clamshell_exercise().repetition}) {
    for (const Criterion& c : *criteria) {
      EXPECT_TRUE(c.seen_from.empty() || advice(kHeadEnd, {declining({c.id})})) << word_of(c.id);
    }
  }
}

}  // namespace
}  // namespace clamshell
