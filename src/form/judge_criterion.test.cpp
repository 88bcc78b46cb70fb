// SPDX-License-Identifier: Apache-2.0
#include "form/judge_criterion.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <limits>
#include <numbers>

#include "form/performed.h"

namespace clamshell {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;

const Criterion kHipAngle{.id = CriterionId::hip_angle_off,
                          .name = "hips bent",
                          .at_least = 25,
                          .at_most = 75,
                          .share_of_best = {},
                          .share_of_asked = {},
                          .unit = "deg",
                          .seen_from = {"above"},
                          .why = "",
                          .source = "",
                          .cue = "Bend your hips.",
                          .praise = "Your hips are bent."};

const Exercise kOneView{.name = "test",
                        .certainty = 0.8,
                        .camera_places = {{"above", {-30, 30}, {20, 60}, ""}, {"level", {-30, 30}, {0, 20}, ""}},
                        .set_up = {},
                        .repetition = {},
                        .clean_needs = {}};

Verdict judged_hip_angle(const std::optional<Measurement>& m, const Viewpoint& view = kRaisedFront,
                         const Criterion& criterion = kHipAngle) {
  Verdict verdict;
  judge_criterion(verdict, criterion, m, kOneView, view);
  return verdict;
}

auto declined_for(WhyNotJudged reason) { return ElementsAre(Field(&NotJudged::reason, reason)); }

TEST(JudgeCriterion, keeps_silent_well_within_the_limits) {
  EXPECT_THAT(judged_hip_angle(Measurement{50, 10}).findings, IsEmpty());
  EXPECT_THAT(judged_hip_angle(Measurement{50, 10}).not_judged, IsEmpty());
}

TEST(JudgeCriterion, raises_no_fault_of_which_it_could_be_either) {
  EXPECT_THAT(judged_hip_angle(Measurement{50, 200}).findings, IsEmpty());
  EXPECT_THAT(judged_hip_angle(Measurement{50, 200}).not_judged, declined_for(WhyNotJudged::too_uncertain));
}

TEST(JudgeCriterion, calls_nothing_kept_from_where_no_camera_should_stand) {
  const Viewpoint head_end{.azimuth = from_degrees(-50), .elevation = from_degrees(30)};
  EXPECT_THAT(judged_hip_angle(Measurement{50, 10}, head_end).not_judged, declined_for(WhyNotJudged::view));
  EXPECT_THAT(judged_hip_angle(Measurement{15, 5}, head_end).findings,
              ElementsAre(Field(&Finding::criterion, CriterionId::hip_angle_off)));
}

TEST(JudgeCriterion, takes_deviations_twice_from_where_no_camera_should_stand) {
  const Viewpoint head_end{.azimuth = from_degrees(-50), .elevation = from_degrees(30)};
  EXPECT_THAT(judged_hip_angle(Measurement{19, 5}).findings, testing::SizeIs(1));
  EXPECT_THAT(judged_hip_angle(Measurement{19, 5}, head_end).findings, IsEmpty());
  EXPECT_THAT(judged_hip_angle(Measurement{19, 5}, head_end).not_judged, declined_for(WhyNotJudged::view));
}

TEST(JudgeCriterion, finds_what_lies_beyond_either_limit_and_names_that_one) {
  EXPECT_THAT(judged_hip_angle(Measurement{15, 5}).findings, ElementsAre(Field(&Finding::limit, 25)));
  EXPECT_THAT(judged_hip_angle(Measurement{90, 5}).findings, ElementsAre(Field(&Finding::limit, 75)));
}

TEST(JudgeCriterion, gives_the_evidence_and_the_cue) {
  EXPECT_THAT(judged_hip_angle(Measurement{15, 5}).findings,
              ElementsAre(AllOf(Field(&Finding::criterion, CriterionId::hip_angle_off), Field(&Finding::measured, 15),
                                Field(&Finding::stddev, 5), Field(&Finding::unit, "deg"),
                                Field(&Finding::probability, testing::DoubleNear(0.97725, 1e-4)),
                                Field(&Finding::cue, "Bend your hips."))));
}

TEST(JudgeCriterion, says_that_it_is_too_uncertain_near_a_limit) {
  EXPECT_THAT(judged_hip_angle(Measurement{76, 5}).findings, IsEmpty());
  EXPECT_THAT(judged_hip_angle(Measurement{76, 5}).not_judged, declined_for(WhyNotJudged::too_uncertain));
}

TEST(JudgeCriterion, blames_the_view_where_it_sees_the_criterion_badly) {
  EXPECT_THAT(judged_hip_angle(Measurement{76, 5}, kFront).not_judged, declined_for(WhyNotJudged::view));
  EXPECT_THAT(judged_hip_angle(Measurement{90, 5}, kFront).not_judged, IsEmpty());
}

TEST(JudgeCriterion, blames_no_view_where_any_does) {
  Criterion anywhere = kHipAngle;
  anywhere.seen_from.clear();
  EXPECT_THAT(judged_hip_angle(Measurement{76, 5}, kFront, anywhere).not_judged,
              declined_for(WhyNotJudged::too_uncertain));
}

TEST(JudgeCriterion, is_open_about_what_was_not_seen) {
  const double infinite = std::numeric_limits<double>::infinity();
  for (const auto& m : {std::optional<Measurement>{}, std::optional(Measurement{90, infinite}),
                        std::optional(Measurement{90, std::nan("")}), std::optional(Measurement{std::nan(""), 1})}) {
    EXPECT_THAT(judged_hip_angle(m).findings, IsEmpty());
    EXPECT_THAT(judged_hip_angle(m).not_judged, declined_for(WhyNotJudged::unseen));
  }
}

TEST(JudgeCriterion, names_the_sensor_where_no_camera_looked) {
  Verdict verdict;
  judge_criterion(verdict, kHipAngle, Measurement{std::nan(""), 1}, kOneView, std::nullopt);
  judge_criterion(verdict, kHipAngle, Measurement{76, 5}, kOneView, std::nullopt);
  EXPECT_THAT(verdict.not_judged, ElementsAre(Field(&NotJudged::reason, WhyNotJudged::sensor),
                                              Field(&NotJudged::reason, WhyNotJudged::too_uncertain)));
}

/// Of a standard normal variable, by adding up its density.
double phi(double z) {
  double sum = 0;
  constexpr double kStep = 1e-4;
  for (double x = -8; x < z; x += kStep) sum += kStep * std::exp(-0.5 * x * x) / std::sqrt(2 * std::numbers::pi);
  return sum;
}

TEST(JudgeCriterion, is_as_sure_as_the_normal_distribution_says) {
  for (const double value : {17.0, 82.0, 95.0}) {
    const Verdict verdict = judged_hip_angle(Measurement{value, 8});
    ASSERT_EQ(verdict.findings.size(), 1U) << value;
    EXPECT_NEAR(verdict.findings[0].probability, phi((25 - value) / 8) + phi((value - 75) / 8), 1e-3);
  }
}

RC_GTEST_PROP(JudgeCriterion, ends_in_one_way_that_only_the_probability_decides, ()) {
  const double value = *rc::gen::inRange(-200, 1200) / 10.0, stddev = *rc::gen::inRange(1, 400) / 10.0;
  const double probability = 0.5 * std::erfc((value - 25) / stddev / std::numbers::sqrt2) +
                             0.5 * std::erfc((75 - value) / stddev / std::numbers::sqrt2);
  RC_PRE(std::abs(probability - 0.8) > 1e-6 && std::abs(probability - 0.2) > 1e-6);
  const Verdict verdict = judged_hip_angle(Measurement{value, stddev});
  RC_ASSERT(verdict.findings.empty() == (probability < 0.8));
  RC_ASSERT(verdict.not_judged.empty() == (probability < 0.2 || probability > 0.8));
}

}  // namespace
}  // namespace clamshell
