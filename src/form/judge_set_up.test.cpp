// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "form/judge.h"
#include "form/performed.h"

namespace clamshell {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::SizeIs;

constexpr double kUnseen = std::numeric_limits<double>::infinity();

Measured<Radians> degrees(double value, double stddev = 4) { return {from_degrees(value), from_degrees(stddev)}; }
Measured<Metres> metres(double value, double stddev = 0.01) { return {Metres{value}, Metres{stddev}}; }

const SetUp kProper{.trunk_roll = degrees(10),
                    .pelvis_roll = degrees(0, 2),
                    .hip_flexion = degrees(45),
                    .knee_flexion = degrees(90),
                    .feet_gap = metres(0),
                    .head_height = metres(0.165),
                    .top_hand_height = metres(0.03)};

SetUp unseen() {
  SetUp s;
  s.trunk_roll = s.pelvis_roll = s.hip_flexion = s.knee_flexion = degrees(0, kUnseen);
  s.feet_gap = s.head_height = s.top_hand_height = metres(0, kUnseen);
  return s;
}

std::vector<Finding> findings(const SetUp& s) { return judge(s, clamshell_exercise(), kRaisedFront).findings; }

TEST(JudgeSetUp, finds_nothing_wrong_in_a_proper_one) {
  const Verdict verdict = judge(kProper, clamshell_exercise(), kRaisedFront);
  EXPECT_THAT(verdict.findings, IsEmpty());
  EXPECT_THAT(verdict.not_judged, IsEmpty());
}

TEST(JudgeSetUp, judges_nothing_of_one_that_was_not_seen) {
  const Verdict verdict = judge(unseen(), clamshell_exercise(), kRaisedFront);
  EXPECT_THAT(verdict.findings, IsEmpty());
  EXPECT_THAT(verdict.not_judged, SizeIs(clamshell_exercise().set_up.size()));
  EXPECT_THAT(verdict.not_judged, Each(Field(&NotJudged::reason, WhyNotJudged::unseen)));
}

TEST(JudgeSetUp, never_calls_kept_what_the_camera_hardly_sees) {
  const Verdict verdict = judge(kProper, clamshell_exercise(), kFront);
  EXPECT_THAT(verdict.findings, IsEmpty());
  EXPECT_THAT(verdict.not_judged, ElementsAre(AllOf(Field(&NotJudged::criterion, CriterionId::hips_not_stacked),
                                                    Field(&NotJudged::reason, WhyNotJudged::view))));
}

TEST(JudgeSetUp, finds_even_there_what_is_beyond_doubt) {
  auto s = kProper;
  s.pelvis_roll = degrees(20, 4);
  EXPECT_THAT(judge(s, clamshell_exercise(), kFront).findings,
              ElementsAre(Field(&Finding::criterion, CriterionId::hips_not_stacked)));
}

TEST(JudgeSetUp, takes_the_shoulders_or_the_pelvis_for_lying_on_the_side_whichever_rolled_further) {
  for (const double roll : {-70.0, 70.0}) {
    auto s = kProper;
    s.trunk_roll = degrees(roll);
    EXPECT_THAT(findings(s), Contains(Field(&Finding::criterion, CriterionId::not_side_lying))) << roll;
    s.trunk_roll = degrees(0, kUnseen);
    EXPECT_THAT(findings(s), IsEmpty());
    s.pelvis_roll = degrees(roll);
    EXPECT_THAT(findings(s), Contains(Field(&Finding::criterion, CriterionId::not_side_lying))) << roll;
  }
}

TEST(JudgeSetUp, measures_in_the_unit_of_the_criterion) {
  auto s = kProper;
  s.knee_flexion = degrees(20, 5);
  s.top_hand_height = metres(0.3, 0.02);
  const auto found = findings(s);
  ASSERT_THAT(found, ElementsAre(Field(&Finding::criterion, CriterionId::knees_not_bent),
                                 Field(&Finding::criterion, CriterionId::top_arm_not_in_front)));
  EXPECT_NEAR(found[0].measured, 20, 1e-9);
  EXPECT_NEAR(found[0].stddev, 5, 1e-9);
  EXPECT_NEAR(found[1].measured, 0.3, 1e-9);
  EXPECT_NEAR(found[1].stddev, 0.02, 1e-9);
}

}  // namespace
}  // namespace clamshell
