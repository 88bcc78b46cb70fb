// SPDX-License-Identifier: Apache-2.0
/// The table scenarios/screening.txt, and what it takes to have answered.
#include "prescription/screen.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "exercise/scenario_table.h"
#include "prescription/prescribe.h"
#include "prescription/prescription.h"
#include "prescription/synthetic_history.h"

namespace clamshell {
namespace {

using scenario::Row;
using testing::HasSubstr;

/// No to every other question that these lead to.
ScreeningAnswers answers_with(const std::vector<std::string>& yes) {
  ScreeningAnswers answers;
  for (const std::string& id : yes)
    if (id != "none") answers[id] = true;
  for (const Question& question : synthetic::rules().questions)
    if (is_asked(question, answers) && question.choices.empty()) answers.emplace(question.id, false);
  return answers;
}

History story(const Row& row) {
  History history = synthetic::history({}, {"yellow"});
  history.screening = Screening{synthetic::evening(-1), answers_with(scenario::split(row.text("yes"), ','))};
  const std::vector<std::string> hurts = scenario::split(row.text("hurts"), ' ');
  if (hurts.size() > 2) {
    SessionSummary last = synthetic::good(2);
    last.answers.pain = std::stoi(hurts[0]);
    last.answers.pain_place = hurts[1];
    last.answers.pain_side = hurts[2] == "left" ? Side::left : Side::right;
    last.answers.pain_at_night = hurts.back() == "night";
    history.sessions = {synthetic::good(0), last};
  }
  if (row.text("cleared") == "yes") {
    history.programme = synthetic::programme(3, "Looked at on Thursday");
    history.programme->cleared = true;
  }
  return history;
}

TEST(Screening, leads_where_its_stories_say) {
  for (const Row& row : scenario::read_table(CLAMSHELL_SOURCE_DIR "/scenarios/screening.txt")) {
    const Prescription p = prescribe(story(row), synthetic::rules(), synthetic::day(5));
    EXPECT_EQ(name_of(p.advice), row.text("advice")) << row.place << ": " << row.text("given") << ": " << p.sentence;
    const auto because = std::ranges::find_if(p.because, [](const Reason& r) { return r.id != "programme"; });
    ASSERT_NE(because, p.because.end());
    EXPECT_EQ(because->id, row.text("because")) << row.place << ": " << row.text("given");
    std::string said = p.sentence;
    for (const Reason& reason : p.because) said += '\n' + reason.text;
    EXPECT_THAT(said, HasSubstr(row.text("says"))) << row.place << ": " << row.text("given");
  }
}

TEST(Screening, is_whole_once_all_that_is_asked_is_answered) {
  const Rules& rules = synthetic::rules();
  EXPECT_FALSE(is_complete({}, rules));
  ScreeningAnswers answers = answers_with({"none"});
  EXPECT_TRUE(is_complete(answers, rules));
  answers["hip_surgery"] = true;
  EXPECT_FALSE(is_complete(answers, rules)) << "which, when and what is still to be answered";
  answers = answers_with({"hip_surgery", "hip_surgery_left", "hip_surgery_year", "hip_surgery_anterior"});
  EXPECT_TRUE(is_complete(answers, rules));
  answers["hip_surgery_right"] = true;
  EXPECT_FALSE(is_complete(answers, rules)) << "one side, or both";
}

TEST(Screening, says_in_words_what_was_answered) {
  const Rules& rules = synthetic::rules();
  EXPECT_THAT(answer_in_words("hip_surgery_anterior", rules),
              HasSubstr("What was done? A hip replacement, from the front"));
  EXPECT_EQ(answer_in_words("night_sweat", rules), "night sweat");
}

/// Whoever reads a rule can tell how well it is founded.
TEST(Screening, says_of_every_source_how_it_is_known) {
  const auto known = [](const std::string& source) {
    return std::ranges::any_of(std::array{"read", "recalled", "set for this program", "measured", "screening",
                                          "clinician", "of this file", "simulated"},
                               [&](const char* word) { return source.find(word) != std::string::npos; });
  };
  const Rules& rules = synthetic::rules();
  for (const Rule& rule : rules.rules) EXPECT_TRUE(known(rule.source)) << rule.id;
  for (const PainPlace& place : rules.pain_places) EXPECT_TRUE(known(place.source)) << place.id;
  for (const RoutineExercise& exercise : rules.routine) EXPECT_TRUE(known(exercise.source)) << exercise.name;
  for (const Question& question : rules.questions) {
    EXPECT_TRUE(known(question.source)) << question.id;
    for (const Choice& choice : question.choices)
      EXPECT_TRUE(choice.source.empty() || known(choice.source)) << choice.id;
  }
}

}  // namespace
}  // namespace clamshell
