// SPDX-License-Identifier: Apache-2.0
#include "api/knowledge.h"

#include <string>
#include <utility>

#include "language/translate.h"

namespace clamshell {

Knowledge translated(Knowledge knowledge) {
  knowledge.exercise = translated(std::move(knowledge.exercise));
  knowledge.rules = translated(std::move(knowledge.rules));
  for (ExerciseOfWeek& exercise : knowledge.routine_emg.exercises) exercise.name = tr(exercise.name);
  for (MuscleOfWeek& muscle : knowledge.routine_emg.muscles) muscle.label = tr(muscle.label);
  for (std::string& note : knowledge.routine_emg.notes) note = tr(note);
  return knowledge;
}

}  // namespace clamshell
