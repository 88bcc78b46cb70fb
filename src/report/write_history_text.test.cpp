// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <sstream>

#include "base/utf8.h"
#include "record/synthetic_dossier.h"
#include "report/write_programme.h"

namespace clamshell {
namespace {

using testing::HasSubstr;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

TEST(HistoryText, has_a_line_for_each_session_of_at_most_100_columns) {
  const auto lines = lines_of(write_history_text(made_up_dossier(), {}));
  ASSERT_GT(lines.size(), 13U);
  for (const std::string& line : lines) EXPECT_LE(characters_of(line), 100U) << line;
  EXPECT_EQ(lines[1].substr(0, 10), "2026-02-02");
  EXPECT_EQ(lines[12].substr(0, 10), "2026-02-27");
  EXPECT_THAT(lines[12], HasSubstr("yellow"));
  EXPECT_THAT(lines[12], HasSubstr("60     60"));
  EXPECT_THAT(lines[12], HasSubstr("41° ± 3°"));
}

TEST(HistoryText, shows_no_number_for_what_was_not_measured) {
  const auto lines = lines_of(write_history_text(made_up_dossier(), {}));
  EXPECT_THAT(lines[4], HasSubstr("48     48"));
  EXPECT_THAT(lines[4], HasSubstr("–              –        –        –"));
}

TEST(HistoryText, ends_with_what_was_reached) {
  const std::string text = write_history_text(made_up_dossier(), {});
  EXPECT_THAT(text, HasSubstr("within the last 30, 4 weeks in a row."));
  EXPECT_THAT(text, HasSubstr("Your best so far: 118 clean repetitions of 120 judged, on Friday, 27 February 2026."));
  EXPECT_THAT(text, HasSubstr("2026-02-02  First session."));
}

TEST(HistoryText, says_how_to_begin_where_there_is_no_session_yet) {
  Dossier dossier = made_up_dossier();
  dossier.history.sessions.clear();
  EXPECT_THAT(write_history_text(dossier, {}), HasSubstr("No session yet"));
}

}  // namespace
}  // namespace clamshell
