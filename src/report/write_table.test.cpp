// SPDX-License-Identifier: Apache-2.0
#include "report/write_table.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <sstream>

#include "report/synthetic_analysis.h"

namespace clamshell {
namespace {

using testing::HasSubstr;
using testing::Not;

Analysis analysis_with_many_faults() {
  Analysis analysis = synthetic_analysis();
  for (const char* fault : {"feet_apart", "bottom_leg_moved", "lifted_too_fast", "something_new"})
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
  EXPECT_THAT(table, HasSubstr("lowered too fast (0.35 s)"));
  EXPECT_THAT(table, HasSubstr("(cut off by the end)"));
}

TEST(Table, says_once_what_could_not_be_judged) {
  const std::string table = write_table(synthetic_analysis(), {});
  const auto first = table.find("feet together");
  ASSERT_NE(first, std::string::npos);
  EXPECT_EQ(table.find("feet together", first + 1), std::string::npos);
}

TEST(Table, says_why_nothing_was_counted) {
  Analysis analysis;
  analysis.remark = "The knees never came together.";
  const std::string table = write_table(analysis, {});
  EXPECT_EQ(table, "The knees never came together.\n");
}

}  // namespace
}  // namespace clamshell
