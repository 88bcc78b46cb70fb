// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "exercise/clamshell_exercise.h"
#include "record/synthetic_dossier.h"
#include "report/write_programme.h"
#include "wording/occurrences.h"

namespace clamshell {
namespace {

using testing::HasSubstr;
using testing::Not;

Rules some_rules() {
  Rules rules;
  rules.noise = 0.15;
  rules.tolerable_pain = 3;
  rules.questions = {{"numbness", "Is there numbness in the <leg>?", "", ""}};
  return rules;
}

TEST(ProgressPage, shows_the_days_done_the_dose_and_why) {
  const std::string html = write_progress_html(made_up_dossier(), some_rules(), clamshell_exercise());
  EXPECT_THAT(html, HasSubstr("12 of the last 30 days done"));
  EXPECT_EQ(occurrences(html, "<li class=\"done\""), 12U);
  EXPECT_EQ(occurrences(html, "<li class=\"open\""), 18U);
  EXPECT_THAT(html, HasSubstr("3 sets of 15–20 repetitions a side, with the yellow band"));
  EXPECT_THAT(html, HasSubstr("ACSM 2009"));
}

TEST(ProgressPage, draws_four_trends_and_a_row_for_each_of_the_last_twelve_sessions) {
  Dossier dossier = made_up_dossier();
  SessionSummary earlier = dossier.history.sessions.front();
  earlier.day -= std::chrono::days(7);
  dossier.history.sessions.insert(dossier.history.sessions.begin(), earlier);
  const std::string html = write_progress_html(dossier, some_rules(), clamshell_exercise());
  EXPECT_EQ(occurrences(html, "<svg"), 4U);
  EXPECT_EQ(occurrences(html, "<tr><td>"), 12U);
  EXPECT_EQ(occurrences(html, "class=\"error\""), 3 * 12U)
      << "openings of both legs and their asymmetry, one session unmeasured";
}

TEST(ProgressPage, marks_pain_and_tells_why_somebody_stopped) {
  const std::string html = write_progress_html(made_up_dossier(), some_rules(), clamshell_exercise());
  EXPECT_THAT(html, HasSubstr("<td class=\"worse\">4"));
  EXPECT_EQ(occurrences(html, "<td class=\"worse\">"), 1U);
  EXPECT_THAT(html, HasSubstr("at the front”"));
}

TEST(ProgressPage, tells_whether_it_helps_beside_how_often_it_was_done) {
  Dossier dossier = made_up_dossier();
  EXPECT_THAT(write_progress_html(dossier, some_rules(), clamshell_exercise()), Not(HasSubstr("Does it help?")));
  Rules rules = some_rules();
  rules.function.change = 2;
  const Day before = kMadeUpToday - std::chrono::days(14);
  dossier.outcomes.function = {{before, {{"<Stairs>", 3}}}, {kMadeUpToday, {{"<Stairs>", 6}}}};
  dossier.outcomes.strength = {{kMadeUpToday, Side::left, "red", 28, Seconds{40}}};
  dossier.outcomes.questionnaires = {{kMadeUpToday, "VISA-G", 61}};
  dossier.history.standing = {{kMadeUpToday, {"squat"}, 1}};
  const std::string html = write_progress_html(dossier, rules, clamshell_exercise());
  EXPECT_THAT(html, HasSubstr("Does it help? <small>· 12 of the last 30 days done"));
  EXPECT_THAT(html, HasSubstr("&lt;Stairs&gt; 6"));
  EXPECT_THAT(html, HasSubstr("Better by 3.0 points"));
  EXPECT_THAT(html, HasSubstr("left leg 40 s against 28 N"));
  EXPECT_THAT(html, HasSubstr("VISA-G"));
  EXPECT_THAT(html, HasSubstr("Standing work on 1 day"));
}

TEST(ProgressPage, tells_what_could_not_be_judged) {
  EXPECT_THAT(write_progress_html(made_up_dossier(), some_rules(), clamshell_exercise()),
              HasSubstr("The feet: 24 of 354"));
}

TEST(ProgressPage, quotes_the_questions_answered_with_yes) {
  Dossier dossier = made_up_dossier();
  dossier.screenings[0].answers["numbness"] = true;
  EXPECT_THAT(write_progress_html(dossier, some_rules(), clamshell_exercise()),
              HasSubstr("yes to “Is there numbness in the &lt;leg&gt;?”"));
}

TEST(ProgressPage, gives_no_dose_where_the_advice_is_to_stop) {
  Dossier dossier = made_up_dossier();
  dossier.prescription.advice = Advice::stop;
  EXPECT_THAT(write_progress_html(dossier, some_rules(), clamshell_exercise()), Not(HasSubstr("repetitions a side")));
}

TEST(ProgressPage, is_written_for_somebody_without_a_session) {
  Dossier dossier;
  dossier.today = kMadeUpToday;
  const std::string html = write_progress_html(dossier, {}, clamshell_exercise());
  EXPECT_THAT(html, HasSubstr("no session yet"));
  EXPECT_THAT(html, Not(HasSubstr("<svg")));
}

TEST(ProgressPage, escapes_what_it_is_told_and_needs_no_other_file) {
  Dossier dossier = made_up_dossier();
  dossier.prescription.sentence = dossier.programmes[0].reason = dossier.prescription.flags[0].text = "<script>";
  dossier.prescription.because[0] = {"<i>", "<img src=x>", "<u>"};
  dossier.history.sessions[11].dose.band = "<s>";
  const std::string html = write_progress_html(dossier, some_rules(), clamshell_exercise());
  for (const char* part : {"<script", "<img", "<i>", "<u>", "<s>", "http://", "https://", "<link"})
    EXPECT_THAT(html, Not(HasSubstr(part)));
}

TEST(ProgressPage, says_once_that_it_is_no_medical_device) {
  EXPECT_EQ(occurrences(write_progress_html(made_up_dossier(), some_rules(), clamshell_exercise()), "medical device"),
            1U);
}

TEST(ProgressPage, cuts_a_long_text_between_characters) {
  Dossier dossier = made_up_dossier();
  dossier.programmes[0].reason.clear();
  for (int i = 0; i < 200; ++i) dossier.programmes[0].reason += "×";
  EXPECT_THAT(write_progress_html(dossier, some_rules(), clamshell_exercise()), HasSubstr("××…"));
}

}  // namespace
}  // namespace clamshell
