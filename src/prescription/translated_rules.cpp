// SPDX-License-Identifier: Apache-2.0
#include <initializer_list>
#include <string>

#include "language/translate.h"
#include "prescription/rules.h"

namespace clamshell {
namespace {

void translate(std::initializer_list<std::string*> texts) {
  for (std::string* const text : texts) *text = tr(*text);
}

}  // namespace

Rules translated(Rules rules) {
  for (Band& band : rules.bands) translate({&band.name});
  for (GoalChoice& goal : rules.goals) translate({&goal.name, &goal.text});
  for (StandingExercise& exercise : rules.standing) {
    translate({&exercise.name, &exercise.watch, &exercise.easier});
    for (std::string& step : exercise.steps) translate({&step});
  }
  translate({&rules.function.question});
  for (Question& question : rules.questions) {
    translate({&question.text, &question.advice});
    for (Choice& choice : question.choices) translate({&choice.text, &choice.advice, &choice.note});
  }
  for (PainPlace& place : rules.pain_places) translate({&place.text, &place.advice});
  for (Rule& rule : rules.rules) translate({&rule.why});
  for (RoutineExercise& exercise : rules.routine)
    translate({&exercise.name, &exercise.place, &exercise.trains, &exercise.neglects});
  return rules;
}

}  // namespace clamshell
