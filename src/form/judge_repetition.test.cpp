// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "form/judge.h"
#include "form/performed.h"

namespace clamshell {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;

Verdict verdict_on(const Repetition& r, Radians own_best = {}) {
  return judge(r, clamshell_exercise(), kRaisedFront, own_best);
}
Verdict judged(const Performed& p) { return verdict_on(repetition(p)); }

auto found(CriterionId criterion) { return ElementsAre(Field(&Finding::criterion, criterion)); }

auto declined(CriterionId criterion, WhyNotJudged reason) {
  return ElementsAre(testing::AllOf(Field(&NotJudged::criterion, criterion), Field(&NotJudged::reason, reason)));
}

TEST(Judge, finds_nothing_in_a_clean_repetition) {
  EXPECT_THAT(judged({}).findings, IsEmpty());
  EXPECT_THAT(judged({}).not_judged, IsEmpty());
}

struct Fault {
  CriterionId criterion;
  Performed clearly, by_too_little, uncertain;
};
void PrintTo(const Fault& fault, std::ostream* out) { *out << word_of(fault.criterion); }

class JudgeFault : public testing::TestWithParam<Fault> {};
INSTANTIATE_TEST_SUITE_P(
    Of, JudgeFault,
    testing::Values(Fault{CriterionId::pelvis_rolled_back,
                          {.roll_deg = 16},
                          {.roll_deg = 6},
                          {.roll_deg = 14, .roll_stddev_deg = 12}},
                    Fault{CriterionId::feet_apart,
                          {.feet_gap_m = 0.06},
                          {.feet_gap_m = 0.01},
                          {.feet_gap_m = 0.06, .feet_gap_stddev_m = 0.05}},
                    Fault{CriterionId::bottom_leg_moved,
                          {.knee_lift_m = 0.05},
                          {.knee_lift_m = 0.005},
                          {.knee_lift_m = 0.05, .knee_lift_stddev_m = 0.05}},
                    Fault{CriterionId::trunk_swayed, {.sway_m = 0.09}, {.sway_m = 0.03}, {.sway_m = 0.063}},
                    Fault{CriterionId::partial_range,
                          {.opening_deg = 20},
                          {.opening_deg = 33},
                          {.opening_deg = 20, .opening_stddev_deg = 15}}));

TEST_P(JudgeFault, is_raised_when_the_limit_is_clearly_passed) {
  EXPECT_THAT(judged(GetParam().clearly).findings, found(GetParam().criterion));
  EXPECT_THAT(judged(GetParam().clearly).not_judged, IsEmpty());
}

TEST_P(JudgeFault, is_not_raised_within_the_limit) {
  EXPECT_THAT(judged(GetParam().by_too_little).findings, IsEmpty());
  EXPECT_THAT(judged(GetParam().by_too_little).not_judged, IsEmpty());
}

TEST_P(JudgeFault, is_not_judged_when_the_standard_deviation_is_too_wide) {
  EXPECT_THAT(judged(GetParam().uncertain).findings, IsEmpty());
  EXPECT_THAT(judged(GetParam().uncertain).not_judged, declined(GetParam().criterion, WhyNotJudged::too_uncertain));
}

TEST(Judge, keeps_silent_where_a_wide_deviation_still_leaves_no_doubt) {
  EXPECT_THAT(judged({.opening_deg = 65, .opening_stddev_deg = 12}).not_judged, IsEmpty());
}

TEST(Judge, judges_nothing_on_a_standard_deviation_that_is_no_number) {
  Performed p{.opening_deg = 20, .roll_deg = 20, .feet_gap_m = 0.1, .knee_lift_m = 0.1};
  p.opening_stddev_deg = p.roll_stddev_deg = p.feet_gap_stddev_m = p.knee_lift_stddev_m = std::nan("");
  EXPECT_THAT(judged(p).findings, IsEmpty());
  EXPECT_EQ(judged(p).not_judged.size(), 4U);
}

TEST(Judge, finds_a_missing_hold) {
  EXPECT_THAT(judged({.hold_s = 0.2}).findings, found(CriterionId::no_hold));
  EXPECT_THAT(judged({.hold_s = 1.4}).findings, IsEmpty());
}

TEST(Judge, finds_a_lift_or_a_lowering_that_was_too_fast) {
  EXPECT_THAT(judged({.lift_s = 0.3}).findings, found(CriterionId::lifted_too_fast));
  EXPECT_THAT(judged({.lower_s = 0.3}).findings, found(CriterionId::lowered_too_fast));
}

TEST(Judge, does_not_judge_a_short_hold_of_an_opening_so_small_that_its_wander_hides_it) {
  EXPECT_THAT(judged({.opening_deg = 20, .hold_s = 0.1}).findings, found(CriterionId::partial_range));
  EXPECT_THAT(judged({.opening_deg = 20, .hold_s = 0.1}).not_judged,
              declined(CriterionId::no_hold, WhyNotJudged::too_uncertain));
}

TEST(Judge, does_not_judge_a_short_hold_from_too_few_frames) {
  Repetition few = repetition({.hold_s = 0.2});
  few.poses = {few.poses.front(), few.poses[few.poses.size() / 2], few.poses.back()};
  EXPECT_THAT(verdict_on(few).findings, IsEmpty());
  EXPECT_THAT(verdict_on(few).not_judged, declined(CriterionId::no_hold, WhyNotJudged::too_uncertain));
}

TEST(Judge, does_not_judge_the_speed_of_what_fell_into_a_gap) {
  const Performed dropped{.lower_s = 0.3};
  Repetition gap = repetition(dropped), stuck = gap;
  const auto in_the_gap = [&](const BodyPose& pose) {
    return pose.time > gap.hold_end - Seconds{0.8} && pose.time < gap.end - Seconds{0.03};
  };
  for (BodyPose& pose : stuck.poses) pose.repeated = in_the_gap(pose);
  std::erase_if(gap.poses, in_the_gap);
  for (const Repetition& r : {gap, stuck}) {
    EXPECT_THAT(verdict_on(r).findings, IsEmpty());
    EXPECT_THAT(verdict_on(r).not_judged, declined(CriterionId::lowered_too_fast, WhyNotJudged::too_uncertain));
  }
}

TEST(Judge, does_not_judge_the_lowering_of_a_repetition_that_was_cut_off) {
  const Verdict verdict = judged({.lower_s = 0.3, .cut_off = true});
  EXPECT_THAT(verdict.findings, IsEmpty());
  EXPECT_THAT(verdict.not_judged, declined(CriterionId::lowered_too_fast, WhyNotJudged::unseen));
}

TEST(Judge, judges_nothing_of_a_repetition_that_was_not_seen) {
  Repetition unseen = repetition({.opening_deg = 10, .hold_s = 0});
  unseen.poses.clear();
  const Verdict verdict = verdict_on(unseen);
  EXPECT_THAT(verdict.findings, IsEmpty());
  EXPECT_THAT(verdict.not_judged, testing::SizeIs(clamshell_exercise().repetition.size()));
  EXPECT_THAT(verdict.not_judged, testing::Each(Field(&NotJudged::reason, WhyNotJudged::unseen)));
}

TEST(Judge, measures_a_fault_from_where_the_repetition_began) {
  Repetition rolled = repetition({});
  for (BodyPose& pose : rolled.poses) pose.pelvis_roll_change.value += from_degrees(20);
  EXPECT_THAT(verdict_on(rolled).findings, IsEmpty());
}

TEST(Judge, names_several_faults_in_the_order_of_the_exercise) {
  EXPECT_THAT(judged({.roll_deg = 20, .feet_gap_m = 0.1, .hold_s = 0.1}).findings,
              ElementsAre(Field(&Finding::criterion, CriterionId::pelvis_rolled_back),
                          Field(&Finding::criterion, CriterionId::feet_apart),
                          Field(&Finding::criterion, CriterionId::no_hold)));
}

TEST(Judge, measures_in_the_unit_of_the_criterion) {
  const auto found = judged({.roll_deg = 16, .feet_gap_m = 0.05}).findings;
  ASSERT_THAT(found, ElementsAre(Field(&Finding::criterion, CriterionId::pelvis_rolled_back),
                                 Field(&Finding::criterion, CriterionId::feet_apart)));
  EXPECT_THAT(found[0].measured, DoubleNear(16, 0.3));
  EXPECT_THAT(found[0].stddev, DoubleNear(1, 0.2));
  EXPECT_THAT(found[1].measured, DoubleNear(0.05, 0.001));
  EXPECT_THAT(found[1].stddev, DoubleNear(0.003, 0.0005));
}

TEST(Judge, holds_nobody_to_more_than_a_share_of_their_own_best) {
  const Repetition thirty_two = repetition({.opening_deg = 32});
  EXPECT_THAT(verdict_on(thirty_two).findings, IsEmpty());
  EXPECT_THAT(verdict_on(thirty_two, from_degrees(50)).findings, IsEmpty());
  const auto found = verdict_on(thirty_two, from_degrees(80)).findings;
  ASSERT_THAT(found, ElementsAre(Field(&Finding::criterion, CriterionId::partial_range)));
  EXPECT_NEAR(found[0].limit, 40, 1e-9);
}

TEST(Judge, blames_the_view_from_straight_in_front_for_an_uncertain_roll) {
  const Repetition r = repetition({.roll_deg = 8, .roll_stddev_deg = 8});
  EXPECT_THAT(judge(r, clamshell_exercise(), kFront, Radians{}).not_judged,
              declined(CriterionId::pelvis_rolled_back, WhyNotJudged::view));
  EXPECT_THAT(verdict_on(r).not_judged, declined(CriterionId::pelvis_rolled_back, WhyNotJudged::too_uncertain));
}

TEST(Judge, finds_no_fault_in_the_noise_of_a_clean_repetition) {
  int found = 0, declined = 0;
  for (unsigned seed = 0; seed < 200; ++seed) {
    std::mt19937 random(seed);
    std::normal_distribution<double> normal;
    Repetition r = repetition({.roll_deg = 2.5, .roll_stddev_deg = 3});
    for (BodyPose& pose : r.poses) {
      pose.pelvis_roll_change.value += from_degrees(3 * normal(random));
      pose.feet_gap = {pose.feet_gap.value + Metres{0.01 * normal(random)}, Metres{0.01}};
      pose.bottom_knee_lift = {pose.bottom_knee_lift.value + Metres{0.008 * normal(random)}, Metres{0.008}};
      pose.trunk_sway = {Metres{std::abs(0.02 * normal(random))}, Metres{0.02}};
    }
    found += static_cast<int>(verdict_on(r).findings.size());
    declined += static_cast<int>(verdict_on(r).not_judged.size());
  }
  EXPECT_EQ(found, 0);
  EXPECT_LT(declined, 40);  // of 800
}

RC_GTEST_PROP(Judge, ends_each_criterion_in_one_way_only, ()) {
  const Verdict verdict = judged({.opening_deg = double(*rc::gen::inRange(5, 70)),
                                  .roll_deg = double(*rc::gen::inRange(-10, 30)),
                                  .feet_gap_m = *rc::gen::inRange(0, 10) / 100.0,
                                  .hold_s = *rc::gen::inRange(1, 20) / 10.0,
                                  .roll_stddev_deg = double(*rc::gen::inRange(1, 20)),
                                  .feet_gap_stddev_m = *rc::gen::inRange(1, 60) / 1000.0});
  std::vector<CriterionId> named;
  for (const Finding& f : verdict.findings) named.push_back(f.criterion);
  for (const NotJudged& n : verdict.not_judged) named.push_back(n.criterion);
  std::sort(named.begin(), named.end());
  RC_ASSERT(std::adjacent_find(named.begin(), named.end()) == named.end());
}

}  // namespace
}  // namespace clamshell
