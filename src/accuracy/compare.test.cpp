// SPDX-License-Identifier: Apache-2.0
#include "accuracy/compare.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "accuracy/criteria.h"
#include "accuracy/synthetic_clip.h"

namespace clamshell {
namespace {

Tally compared(const SyntheticClip& clip) { return compare(clip.analysis, clip.truth); }

const Judgements& of_repetition(const Tally& tally, CriterionId id) {
  const auto criterion = std::ranges::find(kRepetitionCriteria, id, &RepetitionCriterion::id);
  return tally.repetition.at(static_cast<std::size_t>(criterion - kRepetitionCriteria.begin()));
}

/// An opening that is off by so much in every frame.
Tally with_opening_off_by(Radians off, Radians stddev) {
  SyntheticClip clip = synthetic_clip();
  for (Sample& sample : clip.analysis.series)
    sample.pose->opening = {.value = sample.pose->opening.value + off, .stddev = stddev};
  return compared(clip);
}

TEST(Comparison, finds_no_fault_with_a_perfect_analysis) {
  const Tally tally = compared(synthetic_clip());
  EXPECT_EQ(tally.counted_exactly, 1);
  EXPECT_EQ(tally.right_leg, 1);
  EXPECT_EQ(tally.peak_time.value(), Seconds{0});
  EXPECT_EQ(tally.opening.error.value(), Radians{0});
  EXPECT_EQ(tally.peak_opening.value(), Radians{0});
  EXPECT_EQ(tally.largest_pelvis_roll.value(), Radians{0});
  EXPECT_EQ(tally.feet_gap.error.value(), Metres{0});
  EXPECT_EQ(tally.bottom_knee_lift.coverage.within_one, tally.bottom_knee_lift.coverage.count);
  EXPECT_EQ(tally.judgements().judged, 2 * 7 + 3);
  EXPECT_EQ(tally.judgements().f1(), 1);
}

TEST(Comparison, counts_an_opening_that_was_not_told_as_declined) {
  const Tally tally = with_opening_off_by(from_degrees(30), Radians{INFINITY});
  EXPECT_FALSE(tally.opening.error.value());
  EXPECT_EQ(tally.opening.coverage.count, 0);
  EXPECT_EQ(tally.opening.declined, tally.pelvis_roll.coverage.count);
}

RC_GTEST_PROP(Comparison, tells_the_error_whatever_its_sign, ()) {
  const double off = *rc::gen::inRange(-300, 301) / 10.0;
  const Tally tally = with_opening_off_by(from_degrees(off), from_degrees(1));
  RC_ASSERT(std::abs(to_degrees(*tally.opening.error.value()) - std::abs(off)) < 1e-9);
}

TEST(Comparison, tells_how_many_true_values_lie_within_one_and_two_deviations) {
  const Coverage once = with_opening_off_by(from_degrees(3), from_degrees(4)).opening.coverage;
  EXPECT_EQ(once.within_one, once.count);
  const Coverage twice = with_opening_off_by(from_degrees(3), from_degrees(2)).opening.coverage;
  EXPECT_EQ(twice.within_one, 0);
  EXPECT_EQ(twice.within_two, twice.count);
  EXPECT_EQ(with_opening_off_by(from_degrees(3), from_degrees(1)).opening.coverage.within_two, 0);
}

TEST(Comparison, counts_an_error_without_a_stated_deviation_as_an_error_alone) {
  const Tally tally = with_opening_off_by(from_degrees(3), Radians{NAN});
  EXPECT_GT(tally.opening.error.count, 0);
  EXPECT_EQ(tally.opening.coverage.count, 0);
}

TEST(Comparison, leaves_out_frames_without_a_pose_or_without_a_sample_near_by) {
  SyntheticClip clip = synthetic_clip();
  const int all = compared(clip).opening.error.count;
  clip.analysis.series.front().pose.reset();
  EXPECT_EQ(compared(clip).opening.error.count, all - 1);
  clip.truth.frames.push_back(
      {.time = Seconds{60}, .opening = {}, .pelvis_roll = {}, .feet_gap = {}, .bottom_knee_lift = {}});
  EXPECT_EQ(compared(clip).opening.error.count, all - 1);
  clip.analysis.series.clear();
  EXPECT_EQ(compared(clip).opening.error.count, 0);
}

TEST(Comparison, pairs_a_repetition_with_the_true_one_that_holds_its_peak) {
  SyntheticClip clip = synthetic_clip();
  clip.analysis.repetitions[0].repetition.peak = Seconds{4.2};
  EXPECT_EQ(compared(clip).paired, 2);
  EXPECT_DOUBLE_EQ(compared(clip).peak_time.sum.value, 1.2);
  clip.analysis.repetitions[0].repetition.peak = Seconds{4.4};
  EXPECT_EQ(compared(clip).paired, 1);
  EXPECT_EQ(compared(clip).counted_exactly, 0);
}

TEST(Comparison, pairs_each_repetition_only_once) {
  SyntheticClip clip = synthetic_clip();
  clip.analysis.repetitions[1] = clip.analysis.repetitions[0];
  const Tally tally = compared(clip);
  EXPECT_EQ(tally.found, 2);
  EXPECT_EQ(tally.paired, 1);
  EXPECT_EQ(tally.counted_exactly, 0);
}

TEST(Comparison, tells_hits_misses_and_false_alarms_apart) {
  SyntheticClip clip = synthetic_clip();
  const Finding rolled{.criterion = CriterionId::pelvis_rolled_back, .unit = "deg"},
      apart{.criterion = CriterionId::feet_apart, .unit = "m"};
  clip.truth.repetitions[0].faults = {CriterionId::pelvis_rolled_back, CriterionId::no_hold};
  clip.analysis.repetitions[0].verdict.findings = {rolled, apart};
  const Tally tally = compared(clip);
  EXPECT_EQ(of_repetition(tally, CriterionId::pelvis_rolled_back).hits, 1);
  EXPECT_EQ(of_repetition(tally, CriterionId::no_hold).missed, 1);
  EXPECT_EQ(of_repetition(tally, CriterionId::feet_apart).false_alarms, 1);
  EXPECT_EQ(tally.judgements().f1(), 0.5);
}

TEST(Comparison, takes_a_declined_criterion_for_neither_hit_nor_miss) {
  SyntheticClip clip = synthetic_clip();
  clip.truth.repetitions[0].faults = {CriterionId::feet_apart};
  for (JudgedRepetition& judged : clip.analysis.repetitions)
    judged.verdict.not_judged = {{.criterion = CriterionId::feet_apart, .reason = WhyNotJudged::view}};
  const Judgements judgements = of_repetition(compared(clip), CriterionId::feet_apart);
  EXPECT_EQ(judgements.declined, 2);
  EXPECT_EQ(judgements.judged, 2);
  EXPECT_EQ(judgements.missed, 0);
}

TEST(Comparison, keeps_the_feet_of_the_set_up_apart_from_those_of_a_repetition) {
  SyntheticClip clip = synthetic_clip();
  clip.analysis.setup.verdict.findings = {{.criterion = CriterionId::feet_apart, .unit = "m"},
                                          {.criterion = CriterionId::hips_not_stacked, .unit = "deg"}};
  clip.truth.setup_faults = {CriterionId::hips_not_stacked};
  const Tally tally = compared(clip);
  EXPECT_EQ(of_repetition(tally, CriterionId::feet_apart).false_alarms, 0);
  EXPECT_EQ(tally.judgements().hits, 1);
}

struct Borderline {
  CriterionId criterion;
  void (*set)(TrueRepetition&, double);
  double smallest, largest;  ///< that are borderline
};
void PrintTo(const Borderline& borderline, std::ostream* out) { *out << word_of(borderline.criterion); }

class BorderlineSizes : public testing::TestWithParam<Borderline> {};

TEST_P(BorderlineSizes, are_not_judged) {
  const auto judged = [&](double size) {
    SyntheticClip clip = synthetic_clip();
    for (TrueRepetition& repetition : clip.truth.repetitions) GetParam().set(repetition, size);
    return of_repetition(compared(clip), GetParam().criterion).judged;
  };
  EXPECT_EQ(judged(GetParam().smallest - 0.001), 2);
  EXPECT_EQ(judged(GetParam().smallest), 0);
  EXPECT_EQ(judged(GetParam().largest - 0.001), 0);
  EXPECT_EQ(judged(GetParam().largest), 2);
}

INSTANTIATE_TEST_SUITE_P(
    of_each_criterion, BorderlineSizes,
    testing::Values(
        Borderline{CriterionId::pelvis_rolled_back,
                   [](auto& r, double deg) { r.pelvis_roll_change = from_degrees(deg); }, 5, 11},
        Borderline{CriterionId::feet_apart, [](auto& r, double m) { r.feet_gap = Metres{m}; }, 0.015, 0.045},
        Borderline{CriterionId::bottom_leg_moved, [](auto& r, double m) { r.bottom_knee_lift = Metres{m}; }, 0.01,
                   0.03},
        Borderline{CriterionId::partial_range, [](auto& r, double deg) { r.peak_opening = from_degrees(deg); }, 24, 34},
        Borderline{CriterionId::no_hold, [](auto& r, double s) { r.hold = Seconds{s}; }, 0.2, 0.55},
        Borderline{CriterionId::lowered_too_fast, [](auto& r, double s) { r.lower = Seconds{s}; }, 0.5, 0.75},
        Borderline{CriterionId::lifted_too_fast, [](auto& r, double s) { r.lift = Seconds{s}; }, 0.4, 0.65}),
    [](const auto& instance) { return std::string(word_of(instance.param.criterion)); });

TEST(Comparison, counts_the_repetitions_of_a_clip_without_an_analysis_as_missed) {
  const Tally tally = nothing_found(synthetic_clip().truth);
  EXPECT_EQ(tally.clips, 1);
  EXPECT_EQ(tally.true_repetitions, 2);
  EXPECT_EQ(tally.found, 0);
  EXPECT_EQ(tally.counted_exactly, 0);
  EXPECT_EQ(tally.judgements().judged, 0);
}

TEST(Comparison, of_two_clips_adds_up) {
  SyntheticClip clip = synthetic_clip();
  const Tally perfect = compared(clip);
  Tally both = perfect;
  both += with_opening_off_by(from_degrees(3), from_degrees(2));
  EXPECT_EQ(both.clips, 2);
  EXPECT_EQ(both.paired, 4);
  EXPECT_NEAR(to_degrees(*both.opening.error.value()), 1.5, 1e-9);
  EXPECT_EQ(both.opening.coverage.within_one, perfect.opening.coverage.count);
  EXPECT_EQ(both.judgements().judged, 2 * perfect.judgements().judged);
}

}  // namespace
}  // namespace clamshell
