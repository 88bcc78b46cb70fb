// SPDX-License-Identifier: Apache-2.0
#include "form/judge_repetition.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace clamshell {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;

const Exercise kClamshell = load_exercise(CLAMSHELL_SOURCE_DIR "/exercises/clamshell.toml");

/// A slow, whole, clean repetition at 30 frames a second, every quantity known for certain; its faults are largest at
/// the peak.
struct Performed {
  double opening_deg = 42, roll_deg = 0, feet_gap_m = 0, knee_lift_m = 0;
  double lift_s = 1.2, hold_s = 1.6, lower_s = 1.3;
  double opening_stddev_deg = 1, roll_stddev_deg = 1, feet_gap_stddev_m = 0.003, knee_lift_stddev_m = 0.003;
  bool cut_off = false;
};

Repetition repetition(const Performed& p) {
  Repetition r{.number = 1,
               .start = Seconds{10},
               .peak = Seconds{10 + p.lift_s + 0.5 * p.hold_s},
               .end = Seconds{10 + p.lift_s + p.hold_s + p.lower_s},
               .hold_start = Seconds{10 + p.lift_s},
               .hold_end = Seconds{10 + p.lift_s + p.hold_s},
               .cut_off = p.cut_off,
               .peak_opening = {from_degrees(p.opening_deg), from_degrees(p.opening_stddev_deg)},
               .poses = {}};
  const int frames = static_cast<int>((r.end - r.start).value * 30);
  for (int frame = 0; frame <= frames; ++frame) {
    const Seconds time = r.start + Seconds{frame / 30.};
    const double open = time < r.hold_start ? (time - r.start) / r.lift()
                        : time > r.hold_end ? (r.end - time) / r.lower()
                                            : 1;
    BodyPose pose;
    pose.time = time;
    pose.opening = {open * from_degrees(p.opening_deg), from_degrees(p.opening_stddev_deg)};
    pose.pelvis_roll = {open * from_degrees(p.roll_deg), from_degrees(p.roll_stddev_deg)};
    pose.feet_gap = {Metres{open * p.feet_gap_m}, Metres{p.feet_gap_stddev_m}};
    pose.bottom_knee_lift = {Metres{open * p.knee_lift_m}, Metres{p.knee_lift_stddev_m}};
    r.poses.push_back(pose);
  }
  return r;
}

Verdict judged(const Performed& p) { return judge(repetition(p), kClamshell); }

auto found(const char* criterion) { return ElementsAre(Field(&Finding::criterion, criterion)); }

auto not_judged(const char* criterion, const char* reason) {
  return ElementsAre(testing::AllOf(Field(&NotJudged::criterion, criterion), Field(&NotJudged::reason, reason)));
}

std::optional<Finding> finding(const Verdict& verdict, const char* criterion) {
  const auto it = std::find_if(verdict.findings.begin(), verdict.findings.end(),
                               [criterion](const Finding& f) { return f.criterion == criterion; });
  return it == verdict.findings.end() ? std::nullopt : std::optional(*it);
}

TEST(Judge, finds_nothing_in_a_clean_repetition) {
  EXPECT_THAT(judged({}).findings, IsEmpty());
  EXPECT_THAT(judged({}).not_judged, IsEmpty());
}

struct Fault {
  const char* criterion;
  Performed clearly, by_too_little, uncertain;
};
void PrintTo(const Fault& fault, std::ostream* out) { *out << fault.criterion; }

class JudgeFault : public testing::TestWithParam<Fault> {};
INSTANTIATE_TEST_SUITE_P(
    Of, JudgeFault,
    testing::Values(
        Fault{"pelvis_rolled_back", {.roll_deg = 16}, {.roll_deg = 6}, {.roll_deg = 16, .roll_stddev_deg = 12}},
        Fault{
            "feet_apart", {.feet_gap_m = 0.06}, {.feet_gap_m = 0.01}, {.feet_gap_m = 0.06, .feet_gap_stddev_m = 0.05}},
        Fault{"bottom_leg_moved",
              {.knee_lift_m = 0.05},
              {.knee_lift_m = 0.005},
              {.knee_lift_m = 0.05, .knee_lift_stddev_m = 0.05}},
        Fault{
            "partial_range", {.opening_deg = 20}, {.opening_deg = 33}, {.opening_deg = 20, .opening_stddev_deg = 15}}));

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
  EXPECT_THAT(judged(GetParam().uncertain).not_judged, not_judged(GetParam().criterion, "too_uncertain"));
}

TEST(Judge, keeps_silent_where_a_wide_deviation_still_leaves_no_doubt) {
  EXPECT_THAT(judged({.opening_deg = 65, .opening_stddev_deg = 12}).not_judged, IsEmpty());
}

TEST_P(JudgeFault, is_not_judged_on_a_standard_deviation_that_is_no_number) {
  Performed p = GetParam().clearly;
  p.opening_stddev_deg = p.roll_stddev_deg = p.feet_gap_stddev_m = p.knee_lift_stddev_m = std::nan("");
  EXPECT_THAT(judged(p).findings, IsEmpty());
  EXPECT_EQ(judged(p).not_judged.size(), 4U);
}

TEST(Judge, finds_a_missing_hold) {
  EXPECT_THAT(judged({.hold_s = 0.2}).findings, found("no_hold"));
  EXPECT_THAT(judged({.hold_s = 1.4}).findings, IsEmpty());
}

TEST(Judge, finds_a_lift_or_a_lowering_that_was_too_fast) {
  EXPECT_THAT(judged({.lift_s = 0.3}).findings, found("lifted_too_fast"));
  EXPECT_THAT(judged({.lower_s = 0.3}).findings, found("lowered_too_fast"));
}

TEST(Judge, does_not_judge_a_short_hold_from_too_few_frames) {
  Repetition few = repetition({.hold_s = 0.2});
  few.poses = {few.poses.front(), few.poses[few.poses.size() / 2], few.poses.back()};
  EXPECT_THAT(judge(few, kClamshell).findings, IsEmpty());
  EXPECT_THAT(judge(few, kClamshell).not_judged, not_judged("no_hold", "too_uncertain"));
}

TEST(Judge, does_not_judge_the_lowering_of_a_repetition_that_was_cut_off) {
  const Verdict verdict = judged({.lower_s = 0.3, .cut_off = true});
  EXPECT_THAT(verdict.findings, IsEmpty());
  EXPECT_THAT(verdict.not_judged, not_judged("lowered_too_fast", "unseen"));
}

TEST(Judge, judges_nothing_of_a_repetition_that_was_not_seen) {
  Repetition unseen = repetition({.opening_deg = 10, .hold_s = 0});
  unseen.poses.clear();
  const Verdict verdict = judge(unseen, kClamshell);
  EXPECT_THAT(verdict.findings, IsEmpty());
  EXPECT_THAT(verdict.not_judged, testing::SizeIs(kClamshell.repetition.size()));
  EXPECT_THAT(verdict.not_judged, testing::Each(Field(&NotJudged::reason, "unseen")));
}

TEST(Judge, measures_a_fault_from_where_the_repetition_began) {
  Repetition rolled = repetition({});
  for (BodyPose& pose : rolled.poses) pose.pelvis_roll.value += from_degrees(20);
  EXPECT_THAT(judge(rolled, kClamshell).findings, IsEmpty());
}

TEST(Judge, names_several_faults_in_the_order_of_the_exercise) {
  EXPECT_THAT(judged({.opening_deg = 20, .roll_deg = 20, .hold_s = 0.1}).findings,
              ElementsAre(Field(&Finding::criterion, "pelvis_rolled_back"), Field(&Finding::criterion, "partial_range"),
                          Field(&Finding::criterion, "no_hold")));
}

TEST(Finding, carries_its_evidence_in_the_unit_of_the_criterion) {
  const auto apart = finding(judged({.feet_gap_m = 0.05, .feet_gap_stddev_m = 0.01}), "feet_apart");
  ASSERT_TRUE(apart);
  EXPECT_THAT(apart->measured, DoubleNear(0.05, 1e-9));
  EXPECT_THAT(apart->stddev, DoubleNear(0.01, 1e-9));
  EXPECT_EQ(apart->limit, 0.03);
  EXPECT_EQ(apart->unit, "m");
  const auto roll = finding(judged({.roll_deg = 16, .roll_stddev_deg = 2}), "pelvis_rolled_back");
  ASSERT_TRUE(roll);
  EXPECT_THAT(roll->measured, DoubleNear(16, 1e-9));
  EXPECT_THAT(roll->stddev, DoubleNear(2, 1e-9));
  EXPECT_EQ(roll->unit, "deg");
}

/// Of a standard normal variable, by adding up its density.
double phi(double z) {
  double sum = 0;
  constexpr double kStep = 1e-4;
  for (double x = -8; x < z; x += kStep) sum += kStep * std::exp(-0.5 * x * x) / std::sqrt(2 * std::numbers::pi);
  return sum;
}

TEST(Finding, is_as_probable_as_the_normal_distribution_says) {
  Exercise exercise = kClamshell;
  exercise.certainty = 0.5;
  for (const double roll_deg : {10.0, 11.0, 13.0, 16.0}) {
    const auto above =
        finding(judge(repetition({.roll_deg = roll_deg, .roll_stddev_deg = 3}), exercise), "pelvis_rolled_back");
    ASSERT_TRUE(above) << roll_deg;
    EXPECT_NEAR(above->probability, phi((roll_deg - 10) / 3), 1e-3);
  }
  const auto below =
      finding(judge(repetition({.opening_deg = 24, .opening_stddev_deg = 4}), exercise), "partial_range");
  ASSERT_TRUE(below);
  EXPECT_NEAR(below->probability, phi(1), 1e-3);
}

RC_GTEST_PROP(Judge, raises_exactly_what_is_at_least_as_certain_as_the_exercise_asks, ()) {
  Exercise exercise = kClamshell;
  exercise.certainty = *rc::gen::inRange(50, 100) / 100.0;
  const double roll_deg = *rc::gen::inRange(0, 250) / 10.0, stddev_deg = *rc::gen::inRange(5, 80) / 10.0;
  const auto raised =
      finding(judge(repetition({.roll_deg = roll_deg, .roll_stddev_deg = stddev_deg}), exercise), "pelvis_rolled_back");
  const double probability = 0.5 * std::erfc((10 - roll_deg) / stddev_deg / std::numbers::sqrt2);
  RC_PRE(std::abs(probability - exercise.certainty) > 1e-6);
  RC_ASSERT(raised.has_value() == (probability > exercise.certainty));
}

RC_GTEST_PROP(Judge, ends_each_criterion_in_one_way_only, ()) {
  const Verdict verdict = judged({.opening_deg = double(*rc::gen::inRange(5, 70)),
                                  .roll_deg = double(*rc::gen::inRange(-10, 30)),
                                  .feet_gap_m = *rc::gen::inRange(0, 10) / 100.0,
                                  .hold_s = *rc::gen::inRange(1, 20) / 10.0,
                                  .roll_stddev_deg = double(*rc::gen::inRange(1, 20)),
                                  .feet_gap_stddev_m = *rc::gen::inRange(1, 60) / 1000.0});
  std::vector<std::string> named;
  for (const Finding& f : verdict.findings) named.push_back(f.criterion);
  for (const NotJudged& n : verdict.not_judged) named.push_back(n.criterion);
  std::sort(named.begin(), named.end());
  RC_ASSERT(std::adjacent_find(named.begin(), named.end()) == named.end());
}

}  // namespace
}  // namespace clamshell
