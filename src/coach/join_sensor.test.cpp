// SPDX-License-Identifier: Apache-2.0
#include "coach/join_sensor.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "body/synthetic_set.h"
#include "coach/analyze.h"
#include "coach/judge_poses.h"
#include "exercise/clamshell_exercise.h"

namespace clamshell {
namespace {

/// Repetitions of different widths and lengths.
SyntheticSet varied_set() {
  SyntheticSet set;
  for (int i = 0; i < 6; ++i)
    set.repetitions.push_back({.lift = Seconds{1 + 0.1 * (i % 3)},
                               .hold = Seconds{0.4 + 0.3 * (i % 2)},
                               .lower = Seconds{1.2},
                               .rest = Seconds{0.6 + 0.2 * (i % 4)},
                               .opening = from_degrees(36 + 3 * i)});
  return set;
}

/// What its clock shows when the set begins, and how far its openings are off.
struct Watcher {
  double fps = 30;
  Seconds late{};
  double too_wide = 0;  ///< share of the opening
  double noise_deg = 0.3;
  double stddev_deg = 2;
};

Analysis analysis_of(const SyntheticSet& set, const Watcher& watcher) {
  Analysis analysis;
  analysis.exercise = clamshell_exercise();
  PoseJudge judge(analysis.exercise, {});
  judge.begin(Side::right, Viewpoint{});
  std::mt19937 random(1);
  std::normal_distribution<double> normal;
  for (int i = 0; i / watcher.fps < set.duration().value; ++i) {
    BodyPose pose = set.pose(Seconds{i / watcher.fps});
    pose.time += watcher.late;
    const Radians noise = from_degrees(watcher.noise_deg * normal(random));
    pose.opening = {(1 + watcher.too_wide) * pose.opening.value + noise, from_degrees(watcher.stddev_deg)};
    analysis.series.push_back({pose.time, pose});
    for (const JudgedRepetition& judged : judge.add({pose})) analysis.repetitions.push_back(judged);
  }
  if (const auto last = judge.finish()) analysis.repetitions.push_back(*last);
  analysis.person = LyingPerson{.lying_on = Side::left, .height = Metres{1.7}, .height_given = false};
  analysis.view.emplace();
  return analysis;
}

const Watcher kSensor{.fps = 50, .stddev_deg = 0.5};

TEST(JoinSensor, finds_by_the_movement_how_far_the_clocks_are_apart) {
  for (const double late : {-7.3, 0.0, 12.41}) {
    const Analysis film = analysis_of(varied_set(), {.late = Seconds{late}, .noise_deg = 1});
    const SensorComparison comparison = join_sensor(film, analysis_of(varied_set(), kSensor)).comparison;
    EXPECT_NEAR(comparison.offset.value, late, 0.05);
    EXPECT_GT(comparison.correlation, 0.98);
  }
}

TEST(JoinSensor, aligns_a_sensor_that_was_switched_on_late) {
  Analysis felt = analysis_of(varied_set(), kSensor);
  std::erase_if(felt.series, [](const Sample& sample) { return sample.time < Seconds{8}; });
  const Analysis film = analysis_of(varied_set(), {.late = Seconds{3}, .noise_deg = 1});
  EXPECT_NEAR(join_sensor(film, felt).comparison.offset.value, 3, 0.05);
}

TEST(JoinSensor, compares_the_openings_of_each_repetition) {
  const Analysis film = analysis_of(varied_set(), {.late = Seconds{2}, .too_wide = 0.1});
  const SensorComparison comparison = join_sensor(film, analysis_of(varied_set(), kSensor)).comparison;
  EXPECT_EQ(comparison.repetitions.size(), 6U);
  ASSERT_TRUE(comparison.agreement);
  const auto& [bias, lower, upper] = *comparison.agreement;
  EXPECT_NEAR(to_degrees(bias), 4.4, 0.5);
  EXPECT_LT(lower, bias);
  EXPECT_NEAR((upper - bias).value, (bias - lower).value, 1e-9);
}

TEST(JoinSensor, weights_the_openings_by_their_deviations_and_takes_all_else_from_the_camera) {
  SyntheticSet set = varied_set();
  for (SyntheticRepetition& r : set.repetitions) r.pelvis_roll = from_degrees(14);
  Analysis felt = analysis_of(set, kSensor);
  for (Sample& sample : felt.series) sample.pose->pelvis_roll_change.value = Radians{NAN};
  const Analysis joined = join_sensor(analysis_of(set, {.late = Seconds{2}, .too_wide = 0.2}), felt).analysis;
  ASSERT_EQ(joined.repetitions.size(), 6U);
  for (std::size_t i = 0; i < joined.repetitions.size(); ++i) {
    const auto& [repetition, verdict, leg] = joined.repetitions[i];
    EXPECT_NEAR(to_degrees(repetition.peak_opening.value),
                to_degrees(felt.repetitions[i].repetition.peak_opening.value), 1);
    ASSERT_FALSE(verdict.findings.empty());
    EXPECT_EQ(verdict.findings.front().criterion, CriterionId::pelvis_rolled_back);
  }
}

TEST(JoinSensor, counts_by_the_sensor_what_the_film_does_not_show) {
  Analysis film = analysis_of(varied_set(), {.late = Seconds{2}});
  for (Sample& sample : film.series)
    if (sample.time > Seconds{10} && sample.time < Seconds{16}) sample.pose.reset();
  const Analysis joined = join_sensor(film, analysis_of(varied_set(), kSensor)).analysis;
  EXPECT_EQ(joined.repetitions.size(), 6U);
}

TEST(JoinSensor, refuses_what_is_not_the_same_movement) {
  SyntheticSet still;
  still.lead_in = Seconds{30};
  const Analysis film = analysis_of(varied_set(), {});
  EXPECT_THROW(join_sensor(film, analysis_of(still, kSensor)), InputError);
  EXPECT_THROW(join_sensor(film, Analysis{}), InputError);
  Analysis both_sides = film;
  both_sides.person->lying_on.reset();
  EXPECT_THROW(join_sensor(both_sides, film), InputError);
}

}  // namespace
}  // namespace clamshell
