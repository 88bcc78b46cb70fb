// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <algorithm>
#include <sstream>

#include "record/synthetic_dossier.h"
#include "report/write_programme.h"

namespace clamshell {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(PlanText, says_the_dose_in_words_and_why_with_sources) {
  const std::string text = write_plan_text(made_up_dossier(), {});
  EXPECT_THAT(text, HasSubstr("Two clean sessions of 3 × 20: today you take the light band."));
  EXPECT_THAT(text, HasSubstr("When:  Monday, 2 March 2026\n"));
  EXPECT_THAT(text, HasSubstr("Dose:  3 sets of 15–20 repetitions a side, with the yellow band\n"));
  EXPECT_THAT(text, HasSubstr("Tempo: hold 1 s or longer, lower over 1 s or longer, rest 45 s between sets\n"));
  EXPECT_THAT(text, HasSubstr("the left leg first"));
  EXPECT_THAT(text, HasSubstr("94 % of the judged repetitions"));
  EXPECT_THAT(text, HasSubstr("ACSM 2009"));
}

TEST(PlanText, says_today_and_tomorrow) {
  Dossier dossier = made_up_dossier();
  dossier.prescription.due = dossier.today;
  EXPECT_THAT(write_plan_text(dossier, {}), HasSubstr("When:  today\n"));
  dossier.prescription.due += std::chrono::days(1);
  EXPECT_THAT(write_plan_text(dossier, {}), HasSubstr("When:  tomorrow\n"));
}

TEST(PlanText, gives_no_dose_where_the_advice_is_to_stop) {
  Dossier dossier = made_up_dossier();
  dossier.prescription.advice = Advice::stop;
  dossier.prescription.sentence = "See a professional first.";
  const std::string text = write_plan_text(dossier, {});
  EXPECT_THAT(text, HasSubstr("See a professional first."));
  EXPECT_THAT(text, Not(HasSubstr("Dose:")));
}

TEST(PlanText, fits_a_terminal_of_80_columns_in_plain_ascii) {
  std::istringstream lines(write_plan_text(made_up_dossier(), {.utf8 = false}));
  for (std::string line; std::getline(lines, line);) {
    EXPECT_LE(line.size(), 80U) << line;
    EXPECT_TRUE(std::ranges::all_of(line, [](char c) { return c >= ' ' && c < 0x7F; })) << line;
  }
}

TEST(PlanText, does_not_let_a_text_steer_the_terminal) {
  Dossier dossier = made_up_dossier();
  dossier.prescription.flags = {{"pain",
                                 "\x1b[2J gone \xC2\x9B"
                                 "31m"}};
  const std::string text = write_plan_text(dossier, {});
  EXPECT_THAT(text, HasSubstr("?[2J gone ?31m"));
  EXPECT_THAT(text, Not(HasSubstr("\x1b")));
}

}  // namespace
}  // namespace clamshell
