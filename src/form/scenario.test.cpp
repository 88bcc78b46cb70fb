// SPDX-License-Identifier: Apache-2.0
#include "form/scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <sstream>

#include "base/user_error.h"

namespace clamshell::scenario {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::vector<Criterion> kCriteria = load_exercise(CLAMSHELL_SOURCE_DIR "/exercises/clamshell.toml").repetition;

std::vector<Row> table(const std::string& text) {
  std::istringstream lines(text);
  return parse_table(lines, "moves.txt");
}

template <class Read>
void expect_refusal(const std::string& text, Read read, const std::string& sentence) {
  try {
    read(table(text).at(0));
    FAIL() << "accepted:\n" << text;
  } catch (const UserError& error) {
    EXPECT_THAT(error.what(), HasSubstr(sentence));
  }
}

TEST(ScenarioTable, reads_the_cells_of_each_row_by_their_column) {
  const auto rows = table("# about\n\nmovement | roll ° # degrees\nclean | 2\n# more\nrolls | -20.5\n");
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].text("movement"), "clean");
  EXPECT_EQ(rows[0].number("roll °"), 2);
  EXPECT_EQ(rows[1].number("roll °"), -20.5);
  EXPECT_EQ(rows[1].place, "moves.txt, line 6");
}

TEST(ScenarioTable, reads_measurements_and_lists_of_criteria) {
  const Row row = table("a | b | c | d\n45 ± 6 | unseen | nothing | feet_apart, no_hold")[0];
  EXPECT_EQ(row.measured("a").value, 45);
  EXPECT_EQ(row.measured("a").stddev, 6);
  EXPECT_TRUE(std::isinf(row.measured("b").stddev));
  EXPECT_THAT(row.criteria("c", kCriteria), IsEmpty());
  EXPECT_THAT(row.criteria("d", kCriteria), ElementsAre(CriterionId::feet_apart, CriterionId::no_hold));
}

TEST(ScenarioTable, says_which_line_of_which_file_is_wrong) {
  const auto number = [](const Row& row) { row.number("roll °"); };
  expect_refusal("roll °\nmuch", number, "moves.txt, line 2: \"roll °\" must be a number, not \"much\"");
  expect_refusal("roll °\n20 deg", number, "must be a number, not \"20 deg\"");
  expect_refusal("rol °\n20", number, "there is no column \"roll °\"");
  expect_refusal("roll ° | view\n\n20", number, "moves.txt, line 3: there are 1 cells in 2 columns");
  expect_refusal("roll °\n", number, "no row");
  expect_refusal(
      "roll °\n20", [](const Row& row) { row.measured("roll °"); }, "must read like 45 ± 6, or unseen");
  expect_refusal(
      "roll °\nfeet_appart", [](const Row& row) { row.criteria("roll °", kCriteria); },
      "moves.txt, line 2: \"roll °\" names \"feet_appart\", which is no criterion");
  EXPECT_THROW(read_table("none.txt"), UserError);
}

TEST(Complaints, are_none_where_all_is_as_expected) {
  const Verdict verdict{.findings = {{CriterionId::feet_apart, 0.1, 0.01, 0.03, "m", 1, ""}},
                        .not_judged = {{CriterionId::no_hold, WhyNotJudged::view}}};
  EXPECT_THAT(complaints({}, {}, kCriteria), IsEmpty());
  EXPECT_THAT(complaints(verdict, {{CriterionId::feet_apart}, {CriterionId::no_hold}, {}}, kCriteria), IsEmpty());
  EXPECT_THAT(complaints(verdict, {{}, {}, {CriterionId::feet_apart, CriterionId::no_hold}}, kCriteria), IsEmpty());
  EXPECT_THAT(
      complaints(verdict,
                 {{CriterionId::feet_apart, CriterionId::no_hold}, {CriterionId::feet_apart, CriterionId::no_hold}, {}},
                 kCriteria),
      IsEmpty());
}

TEST(Complaints, name_what_was_missed_found_in_vain_or_not_judged) {
  const Verdict verdict{.findings = {{CriterionId::feet_apart, 0.1, 0.01, 0.03, "m", 1, ""}},
                        .not_judged = {{CriterionId::no_hold, WhyNotJudged::view}}};
  EXPECT_THAT(complaints(verdict, {{CriterionId::partial_range}, {CriterionId::feet_apart}, {}}, kCriteria),
              ElementsAre(HasSubstr("feet_apart was found without being there"), "partial_range was missed",
                          "no_hold was not judged: view"));
}

}  // namespace
}  // namespace clamshell::scenario
