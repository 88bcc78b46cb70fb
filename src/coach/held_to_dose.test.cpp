// SPDX-License-Identifier: Apache-2.0
#include "coach/held_to_dose.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace clamshell {
namespace {

const Exercise kExercise = load_exercise(CLAMSHELL_SOURCE_DIR "/exercises/clamshell.toml");

double limit(const Exercise& exercise, CriterionId criterion) {
  return *criterion_in(exercise.repetition, criterion).at_least;
}

TEST(HeldToDose, leaves_the_exercise_as_it_is_for_the_ordinary_dose) {
  const Exercise held = held_to(kExercise, Dose{});
  for (const Criterion& criterion : kExercise.repetition) {
    if (criterion.at_least) {
      EXPECT_EQ(limit(held, criterion.id), *criterion.at_least) << word_of(criterion.id);
    }
  }
}

TEST(HeldToDose, asks_for_a_longer_hold_and_a_slower_lowering_and_for_nothing_else) {
  Dose dose;
  dose.hold = Seconds{2};
  dose.lower = Seconds{3};
  const Exercise held = held_to(kExercise, dose);
  EXPECT_GT(limit(held, CriterionId::no_hold), 1);
  EXPECT_LT(limit(held, CriterionId::no_hold), 2);
  EXPECT_GT(limit(held, CriterionId::lowered_too_fast), 1.5);
  EXPECT_LT(limit(held, CriterionId::lowered_too_fast), 3);
  EXPECT_EQ(limit(held, CriterionId::lifted_too_fast), limit(kExercise, CriterionId::lifted_too_fast));
}

}  // namespace
}  // namespace clamshell
