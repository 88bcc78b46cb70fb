// SPDX-License-Identifier: Apache-2.0
/// What the answers to the questions before the first session mean: which questions they lead to, and what they forbid.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "prescription/rules.h"

namespace clamshell {

/// By Question::id, and Choice::id of what was chosen.
using ScreeningAnswers = std::map<std::string, bool>;

/// A question that follows another one is asked only where that was answered with yes.
bool is_asked(const Question& question, const ScreeningAnswers& answers);
bool is_answered(const Question& question, const ScreeningAnswers& answers);
/// All that is asked is answered; not so where a question has come since.
bool is_complete(const ScreeningAnswers& answers, const Rules& rules);

struct RedFlag {
  std::string id;
  std::string answer;  ///< as answer_in_words() has it
  std::string advice;  ///< to the person, a sentence
  std::string source;
};

/// In the order of the rules. A yes whose further questions are not answered is one too, and a yes to a question that
/// is no longer known: nobody can say what it means.
std::vector<RedFlag> red_flags(const ScreeningAnswers& answers, const Rules& rules);

/// A yes to a question that is gentle.
bool asks_for_gentleness(const ScreeningAnswers& answers, const Rules& rules);

/// What else is good to know for whoever may exercise: Choice::note of what was chosen.
struct ScreeningNote {
  std::string id, text, source;
};
std::vector<ScreeningNote> notes(const ScreeningAnswers& answers, const Rules& rules);

/// The question, and after a colon what was chosen.
std::string answer_in_words(const std::string& id, const Rules& rules);

}  // namespace clamshell
