// SPDX-License-Identifier: Apache-2.0
#include "muscle/compare_with_emg.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "base/user_error.h"
#include "muscle/sample_anatomy.h"

namespace clamshell {
namespace {

const EmgComparison& comparison() {
  static const EmgComparison made =
      compare_with_emg(parse_published_emg(text_of_anatomy("published_emg.toml")), sample_simulated());
  return made;
}

const ComparedEffect& effect(std::string_view study, std::string_view of, Direction direction) {
  for (const ComparedEffect& compared : comparison().effects)
    if (compared.published.study.starts_with(study) && compared.published.of == of &&
        compared.published.direction == direction)
      return compared;
  throw std::out_of_range("no such effect");
}

TEST(CompareWithEmg, agrees_on_the_order_of_the_gluteal_compartments) {
  for (const ComparedOrder& order : comparison().orders)
    if (order.published.study.starts_with("Ganderton")) {
      EXPECT_TRUE(order.agrees) << order.published.of.front();
    }
}

TEST(CompareWithEmg, agrees_that_reclining_spares_the_gluteals_by_about_as_much_as_gravity_does) {
  EXPECT_TRUE(effect("Willcox", "gluteus_maximus_superior", Direction::less).agrees());
  const ComparedEffect& medius = effect("Willcox", "gluteus_medius", Direction::less);
  EXPECT_TRUE(medius.agrees());
  EXPECT_GT(medius.to, 0.45 * medius.from);
}

TEST(CompareWithEmg, agrees_that_the_medius_works_harder_lying_than_standing) {
  EXPECT_TRUE(effect("Ashtiani", "gluteus_medius", Direction::less).agrees());
}

TEST(CompareWithEmg, says_that_it_disagrees_on_the_index) {
  const ComparedEffect& rise = effect("Selkowitz", kGlutealToTflIndex, Direction::more);
  EXPECT_EQ(rise.simulated, Direction::less);
  EXPECT_FALSE(rise.agrees());
}

TEST(CompareWithEmg, ranks_all_eleven_exercises) {
  EXPECT_EQ(comparison().exercises.size(), 11U);
  for (const ComparedExercise& exercise : comparison().exercises)
    for (const double percent : exercise.simulated_percent) {
      EXPECT_GE(percent, 0);
      EXPECT_LE(percent, 100.01);
    }
  EXPECT_GT(comparison().of_all_muscles.rho, 0.3);
  EXPECT_GT(comparison().of_all_muscles.interval.hi, comparison().of_all_muscles.rho);
}

TEST(CompareWithEmg, has_the_index_that_was_published) {
  for (const auto& [exercise, index] : std::map<std::string, double>{
           {"clamshell", 115}, {"side_step", 64}, {"side_lying_abduction", 38}, {"hip_hike", 28}, {"lunge", 18}}) {
    const auto found = std::ranges::find(comparison().exercises, exercise,
                                         [](const ComparedExercise& one) { return one.published.exercise; });
    ASSERT_NE(found, comparison().exercises.end());
    EXPECT_NEAR(index_of_percent(found->published.percent), index, 1) << exercise;
  }
}

TEST(CompareWithEmg, refuses_studies_it_cannot_read) {
  for (const char* toml :
       {"", "[[level]]\nstudy = 1", "[[level]]\nstudy = \"A\"\nof = \"b\"\nat = { hip_flexion_deg = \"far\" }"})
    EXPECT_THROW(parse_published_emg(toml), UserError) << toml;
}

TEST(CompareWithEmg, refuses_an_exercise_that_there_is_not) {
  EXPECT_THROW(simulate(sample_simulated(), Condition{.exercise = "handstand"}), UserError);
}

}  // namespace
}  // namespace clamshell
