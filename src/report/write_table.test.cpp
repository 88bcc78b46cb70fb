// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <algorithm>
#include <sstream>

#include "report/write_analysis.h"
#include "wording/synthetic_analysis.h"

namespace clamshell {
namespace {

using testing::HasSubstr;
using testing::Not;

Analysis analysis_with_many_faults() {
  Analysis analysis = synthetic_analysis();
  for (const CriterionId fault : {CriterionId::feet_apart, CriterionId::bottom_leg_moved, CriterionId::trunk_swayed,
                                  CriterionId::lifted_too_fast})
    analysis.repetitions[1].verdict.findings.push_back({fault, 0.1, 0.02, 0.03, "m", 0.9});
  analysis.remark = std::string(30, 'x') + " " + std::string(60, 'y');
  return analysis;
}

TEST(Table, fits_eighty_columns) {
  for (const bool utf8 : {true, false}) {
    std::istringstream lines(write_table(analysis_with_many_faults(), {.utf8 = utf8}));
    for (std::string line; std::getline(lines, line);) {
      const auto columns = std::ranges::count_if(line, [](char c) { return (c & 0xC0) != 0x80; });
      EXPECT_LE(columns, 80) << line;
    }
  }
}

TEST(Table, is_plain_ascii_where_the_terminal_knows_no_more) {
  const std::string table = write_table(analysis_with_many_faults(), {.utf8 = false});
  EXPECT_TRUE(std::ranges::all_of(table, [](unsigned char c) { return c < 0x80; })) << table;
  EXPECT_THAT(table, HasSubstr("42 +/- 3 deg"));
}

TEST(Table, has_no_escape_sequences_unless_asked) {
  EXPECT_THAT(write_table(synthetic_analysis(), {.colour = false}), Not(HasSubstr("\x1b")));
  EXPECT_THAT(write_table(synthetic_analysis(), {.colour = true}), HasSubstr("\x1b[1m"));
}

TEST(Table, names_the_faults_of_each_repetition) {
  const std::string table = write_table(synthetic_analysis(), {});
  EXPECT_THAT(table, HasSubstr("rolled back 14° ± 3°"));
  EXPECT_THAT(table, HasSubstr("lowered in only 0.3 ± 0.1 s"));
  EXPECT_THAT(table, HasSubstr("cut off by the end"));
}

TEST(Table, says_where_the_other_leg_begins) {
  Analysis analysis = synthetic_analysis();
  EXPECT_THAT(write_table(analysis, {}), Not(HasSubstr(" leg\n")));
  analysis.person->lying_on.reset();
  for (const std::size_t i : {3U, 4U}) analysis.repetitions.at(i).working_leg = Side::left;
  const std::string table = write_table(analysis, {});
  EXPECT_LT(table.find("right leg\n"), table.find("\n  1 "));
  EXPECT_GT(table.find("left leg\n"), table.find("\n  3 "));
  EXPECT_LT(table.find("left leg\n"), table.find("\n  4 "));
}

TEST(Table, gives_what_is_wrong_with_the_set_up_and_its_cue) {
  EXPECT_THAT(write_table(synthetic_analysis(), {}),
              HasSubstr("Set-up: knees bent only 22° ± 6° — Bend your knees comfortably."));
  EXPECT_THAT(write_table(synthetic_analysis(), {.utf8 = false}),
              HasSubstr("Set-up: knees bent only 22 +/- 6 deg - Bend your knees comfortably."));
}

TEST(Table, praises_the_set_up_no_more_than_it_was_judged) {
  Analysis analysis = synthetic_analysis();
  analysis.setup.passed = true;
  analysis.setup.verdict.findings.clear();
  EXPECT_THAT(write_table(analysis, {}), HasSubstr("Set-up: no fault seen."));
  analysis.setup.verdict.not_judged.clear();
  EXPECT_THAT(write_table(analysis, {}), HasSubstr("Set-up: good."));
}

TEST(Table, gives_each_cue_once_with_the_repetitions_that_it_is_for) {
  Analysis analysis = synthetic_analysis();
  analysis.repetitions[4].verdict.findings = {analysis.repetitions[1].verdict.findings[0]};
  const std::string table = write_table(analysis, {});
  EXPECT_THAT(table, HasSubstr("Repetitions 2 and 5: Keep your hips stacked.\n"));
  EXPECT_THAT(table, HasSubstr("Repetition 4: Open the knee a little higher.\n"));
  EXPECT_THAT(table, Not(HasSubstr("Lower the knee slowly."))) << "one cue at a time";
}

TEST(Table, says_once_for_each_reason_what_could_not_be_judged) {
  const std::string table = write_table(synthetic_analysis(), {});
  EXPECT_THAT(table, HasSubstr("\nCan't be judged from here: the feet in every repetition.\n"
                               "Too close to call: the hold in repetition 3; the stacking of the hips in the\n"
                               "  set-up.\n"
                               "Not seen: the head in the set-up.\n"));
}

TEST(Table, says_why_nothing_was_counted) {
  Analysis analysis;
  analysis.remark = "The knees never came together.";
  const std::string table = write_table(analysis, {});
  EXPECT_EQ(table, "The knees never came together.\n");
}

}  // namespace
}  // namespace clamshell
