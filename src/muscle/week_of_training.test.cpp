// SPDX-License-Identifier: Apache-2.0
#include "muscle/week_of_training.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>

#include "base/user_error.h"
#include "muscle/anatomy.h"
#include "muscle/sample_anatomy.h"

namespace clamshell {
namespace {

const RoutineEmg& emg() {
  static const RoutineEmg read = parse_routine_emg(text_of_anatomy("routine_emg.toml"));
  return read;
}

std::size_t index_in_week(std::string_view muscle) {
  const auto found = std::ranges::find(emg().muscles, muscle, &MuscleOfWeek::name);
  if (found == emg().muscles.end()) throw std::out_of_range("no such muscle");
  return static_cast<std::size_t>(found - emg().muscles.begin());
}

TrainedMuscle of_week(std::string_view muscle, const std::vector<int>& sets) {
  return week_of_training(emg(), sets)[index_in_week(muscle)];
}

/// What a verdict promises; neither neglected nor not measured promises anything.
int promise(Training verdict) { return verdict == Training::trained ? 2 : verdict == Training::kept_awake ? 1 : 0; }

const std::vector<int> kAll{3, 3, 3}, kSquatsAndLunges{3, 3, 0}, kClamshells{0, 0, 3};

TEST(RoutineEmg, has_every_muscle_in_the_three_exercises) {
  ASSERT_EQ(emg().exercises.size(), 3U);
  EXPECT_EQ(emg().exercises[0].id, "squats");
  EXPECT_EQ(emg().exercises[1].id, "lunges");
  EXPECT_EQ(emg().exercises[2].id, "clamshells");
  for (const MuscleOfWeek& muscle : emg().muscles) {
    ASSERT_EQ(muscle.of.size(), 3U) << muscle.name;
    for (const MeasuredActivation& measured : muscle.of)
      EXPECT_EQ(measured.percent.has_value(), !measured.source.empty()) << muscle.name;
  }
}

TEST(RoutineEmg, repeats_the_fine_wire_study_as_it_stands_and_says_that_it_is_recalled) {
  const MeasuredActivation& clamshell = emg().muscles[index_in_week("gluteus_maximus_superior")].of[2];
  EXPECT_DOUBLE_EQ(*clamshell.percent, 43.6);
  EXPECT_DOUBLE_EQ(*clamshell.stddev_percent, 26.1);
  EXPECT_NE(clamshell.source.find("Selkowitz 2013"), std::string::npos);
  EXPECT_NE(clamshell.source.find("(recalled)"), std::string::npos);
}

std::string file_of(std::string_view levels) {
  return R"(notes = ["a"]
[[exercise]]
id = "squats"
name = "squats"
[[muscle]]
name = "calf"
label = "calf"
)" + std::string(levels);
}
std::string level_of(std::string_view values) {
  return "[[level]]\nstudy = \"A\"\nof = \"calf\"\nduring = \"squats\"\nrecalled = false\n" + std::string(values) +
         "\n";
}

TEST(RoutineEmg, counts_studies_the_same_and_widens_the_spread_by_how_they_differ) {
  const auto pooled = parse_routine_emg(file_of(level_of("percent = 10\nstddev_percent = 3") +
                                                level_of("percent = 18\nstddev_percent = 3")))
                          .muscles[0]
                          .of[0];
  EXPECT_DOUBLE_EQ(*pooled.percent, 14);
  EXPECT_DOUBLE_EQ(*pooled.stddev_percent, 5);  // sqrt(3^2 + 4^2)
  EXPECT_EQ(pooled.source, "A; A");
}

TEST(RoutineEmg, knows_no_spread_where_one_study_tells_none) {
  const auto emg = parse_routine_emg(file_of(level_of("percent = 10\nstddev_percent = 3") + level_of("percent = 18")));
  EXPECT_FALSE(emg.muscles[0].of[0].stddev_percent.has_value());
}

void expect_refused(const std::string& toml, std::string_view because) {
  try {
    parse_routine_emg(toml);
    ADD_FAILURE() << "read: " << toml;
  } catch (const UserError& refusal) {
    EXPECT_NE(std::string_view(refusal.what()).find(because), std::string_view::npos) << refusal.what();
  }
}

TEST(RoutineEmg, refuses_what_it_cannot_be) {
  expect_refused("", "there is no list 'notes'");
  expect_refused("notes = [", "The file of the routine's electromyography, line 1");
  expect_refused(file_of(""), "there is no [[level]]");
  expect_refused(file_of(level_of("percent = -1")), "'percent' is between 0 and 200 %");
  expect_refused(file_of(level_of("percent = 201")), "'percent' is between 0 and 200 %");
  expect_refused(file_of(level_of("percent = 10\nstddev_percent = 201")), "'stddev_percent' is between 0 and 200 %");
  expect_refused(file_of(level_of("")), "'percent' is missing");
  const std::string rest = "of = \"calf\"\nrecalled = false\npercent = 10\n";
  expect_refused(file_of("[[level]]\nstudy = \"A\"\nduring = \"planks\"\n" + rest), "there is no exercise \"planks\"");
  expect_refused(file_of("[[level]]\nduring = \"squats\"\n" + rest), "'study' is missing");
  expect_refused(file_of("[[level]]\nstudy = \"\"\nduring = \"squats\"\n" + rest), "'study' is empty");
  expect_refused(
      file_of("[[level]]\nstudy = \"A\"\nof = \"biceps\"\nduring = \"squats\"\nrecalled = false\npercent = 1"),
      "there is no muscle \"biceps\"");
}

TEST(WeekOfTraining, trains_the_upper_gluteus_maximus_by_clamshells_alone) {
  EXPECT_EQ(of_week("gluteus_maximus_superior", kSquatsAndLunges).verdict, Training::kept_awake);
  EXPECT_EQ(of_week("gluteus_maximus_superior", kClamshells).verdict, Training::trained);
  EXPECT_EQ(of_week("gluteus_maximus_superior", kAll).trained_sets, 3);
}

TEST(WeekOfTraining, trains_the_quadriceps_by_squats_and_lunges) {
  EXPECT_EQ(of_week("quadriceps", {2, 5, 9}).trained_sets, 7);
  EXPECT_EQ(of_week("quadriceps", kClamshells).verdict, Training::not_measured);
}

TEST(WeekOfTraining, neglects_the_hamstrings) {
  EXPECT_EQ(of_week("hamstrings", kAll).verdict, Training::neglected);
  EXPECT_EQ(of_week("hamstrings", kAll).trained_sets, 0);
}

TEST(WeekOfTraining, claims_nothing_about_what_nobody_measured) {
  const TrainedMuscle rotators = of_week("outward_rotators", kAll);
  EXPECT_EQ(rotators.verdict, Training::not_measured);
  EXPECT_FALSE(rotators.best_percent.has_value());
}

TEST(WeekOfTraining, neglects_everything_without_a_set) {
  for (const TrainedMuscle& muscle : week_of_training(emg(), {0, 0, 0})) {
    EXPECT_EQ(muscle.verdict, Training::neglected);
    EXPECT_FALSE(muscle.best_percent.has_value());
  }
}

TEST(WeekOfTraining, refuses_fewer_sets_than_exercises) {
  EXPECT_THROW(week_of_training(emg(), {1, 1}), std::out_of_range);
}

std::vector<int> any_sets() { return *rc::gen::container<std::vector<int>>(3, rc::gen::inRange(0, 61)); }

RC_GTEST_PROP(WeekOfTraining, promises_no_less_for_more_sets, ()) {
  const std::vector<int> sets = any_sets(), further = any_sets();
  std::vector<int> more(sets.size());
  std::ranges::transform(sets, further, more.begin(), std::plus{});
  const auto before = week_of_training(emg(), sets), after = week_of_training(emg(), more);
  for (std::size_t i = 0; i < before.size(); ++i) {
    RC_ASSERT(promise(after[i].verdict) >= promise(before[i].verdict));
    RC_ASSERT(after[i].trained_sets >= before[i].trained_sets);
    RC_ASSERT((after[i].best_percent >= before[i].best_percent));
  }
}

RC_GTEST_PROP(WeekOfTraining, trains_just_what_has_sets_that_train, ()) {
  for (const TrainedMuscle& muscle : week_of_training(emg(), any_sets())) {
    RC_ASSERT((muscle.verdict == Training::trained) == (muscle.trained_sets > 0));
    RC_ASSERT((muscle.verdict == Training::trained) == (muscle.best_percent.value_or(0) >= kTrainsPercent));
  }
}

}  // namespace
}  // namespace clamshell
