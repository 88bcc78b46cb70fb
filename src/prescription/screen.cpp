// SPDX-License-Identifier: Apache-2.0
#include "prescription/screen.h"

#include <algorithm>

#include "language/translate.h"

namespace clamshell {
namespace {

bool is_yes(const ScreeningAnswers& answers, const std::string& id) {
  const auto found = answers.find(id);
  return found != answers.end() && found->second;
}

bool is_lifted(const Choice& choice, const ScreeningAnswers& answers) {
  return std::ranges::any_of(choice.unless, [&](const std::string& id) { return is_yes(answers, id); });
}

bool is_known(const std::string& id, const Rules& rules) {
  return std::ranges::any_of(rules.questions, [&](const Question& question) {
    if (question.choices.empty()) return question.id == id;
    return std::ranges::find(question.choices, id, &Choice::id) != question.choices.end();
  });
}

}  // namespace

bool is_asked(const Question& question, const ScreeningAnswers& answers) {
  return question.after.empty() || is_yes(answers, question.after);
}

bool is_answered(const Question& question, const ScreeningAnswers& answers) {
  if (question.choices.empty()) return answers.contains(question.id);
  return std::ranges::count_if(question.choices, [&](const Choice& c) { return is_yes(answers, c.id); }) == 1;
}

bool is_complete(const ScreeningAnswers& answers, const Rules& rules) {
  return std::ranges::all_of(rules.questions, [&](const Question& question) {
    return !is_asked(question, answers) || is_answered(question, answers);
  });
}

std::vector<RedFlag> red_flags(const ScreeningAnswers& answers, const Rules& rules) {
  const std::string again = tr("The questions have changed since you answered them: please answer them again.");
  std::vector<RedFlag> flags;
  const auto add = [&](const std::string& id, const std::string& advice, const std::string& source) {
    flags.push_back({id, answer_in_words(id, rules), advice, source});
  };
  for (const Question& question : rules.questions) {
    if (is_yes(answers, question.id) && !question.advice.empty()) add(question.id, question.advice, question.source);
    if (!question.after.empty() && is_asked(question, answers) && !is_answered(question, answers))
      add(question.id, again, question.source);
    for (const Choice& choice : question.choices)
      if (is_yes(answers, choice.id) && !choice.advice.empty() && !is_lifted(choice, answers))
        add(choice.id, choice.advice, choice.source);
  }
  for (const auto& [id, yes] : answers)
    if (yes && !is_known(id, rules)) add(id, again, rules.rule("red_flag").source);
  return flags;
}

bool asks_for_gentleness(const ScreeningAnswers& answers, const Rules& rules) {
  return std::ranges::any_of(rules.questions,
                             [&](const Question& question) { return question.gentle && is_yes(answers, question.id); });
}

std::vector<ScreeningNote> notes(const ScreeningAnswers& answers, const Rules& rules) {
  std::vector<ScreeningNote> found;
  for (const Question& question : rules.questions)
    for (const Choice& choice : question.choices)
      if (is_asked(question, answers) && is_yes(answers, choice.id) && !choice.note.empty())
        found.push_back({choice.id, choice.note, choice.source});
  return found;
}

std::string answer_in_words(const std::string& id, const Rules& rules) {
  for (const Question& question : rules.questions) {
    if (question.id == id) return question.text;
    for (const Choice& choice : question.choices)
      if (choice.id == id) return question.text + ' ' + choice.text;
  }
  std::string words = id;
  std::ranges::replace(words, '_', ' ');
  return words;
}

}  // namespace clamshell
