// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "exercise/clamshell_exercise.h"
#include "exercise/exercise.h"
#include "language/translate.h"

namespace clamshell {
namespace {

const Criterion& lowering(const Exercise& exercise) {
  return criterion_in(exercise.repetition, CriterionId::lowered_too_fast);
}

TEST(TranslatedExercise, says_its_sentences_in_the_language_of_the_thread) {
  EXPECT_EQ(lowering(translated(clamshell_exercise())).cue, "Lower the knee slowly.");
  const Speaking spanish(Language::spanish);
  EXPECT_EQ(lowering(translated(clamshell_exercise())).cue, "Baja la rodilla despacio.");
  EXPECT_EQ(lowering(translated(clamshell_exercise())).below, "bajada en solo {}");
}

TEST(TranslatedExercise, leaves_a_sentence_as_a_clinician_wrote_it) {
  Exercise exercise = clamshell_exercise();
  for (Criterion& c : exercise.repetition) c.cue = "Like a feather, please.";
  const Speaking french(Language::french);
  EXPECT_EQ(lowering(translated(exercise)).cue, "Like a feather, please.");
  EXPECT_EQ(lowering(translated(exercise)).praise, "Descente contrôlée.");
}

}  // namespace
}  // namespace clamshell
