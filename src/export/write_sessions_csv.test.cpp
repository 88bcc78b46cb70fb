// SPDX-License-Identifier: Apache-2.0
#include "export/write_sessions_csv.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <limits>
#include <sstream>

#include "record/synthetic_dossier.h"

namespace clamshell {
namespace {

using testing::Each;
using testing::ElementsAre;

using Rows = std::vector<std::vector<std::string>>;

/// RFC 4180, strictly.
Rows rows_of(std::string_view csv, char separator = ',') {
  Rows rows{{""}};
  bool quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    std::string& cell = rows.back().back();
    if (quoted) {
      if (csv[i] != '"')
        cell += csv[i];
      else if (csv.substr(i + 1).starts_with('"'))
        cell += csv[i++];
      else
        quoted = false;
    } else if (csv[i] == '"') {
      EXPECT_TRUE(cell.empty());
      quoted = true;
    } else if (csv[i] == separator) {
      rows.back().emplace_back();
    } else if (csv[i] == '\r') {
      EXPECT_EQ(csv[++i], '\n');
      rows.push_back({""});
    } else {
      cell += csv[i];
    }
  }
  EXPECT_THAT(rows.back(), ElementsAre(""));
  rows.pop_back();
  return rows;
}

std::size_t column(const Rows& rows, std::string_view name) {
  const auto found = std::ranges::find(rows[0], name);
  EXPECT_NE(found, rows[0].end()) << name;
  return static_cast<std::size_t>(found - rows[0].begin());
}

TEST(SessionsCsv, has_a_row_for_each_repetition_and_for_each_set_without_a_camera) {
  const Dossier dossier = made_up_dossier();
  std::size_t expected = 1;
  for (const SessionRecord& session : dossier.sessions)
    for (const SetRecord& set : session.sets) expected += set.confirmed ? 1 : set.repetitions.size();
  const Rows rows = rows_of(write_sessions_csv(dossier));
  EXPECT_EQ(rows.size(), expected);
  for (const auto& row : rows) ASSERT_EQ(row.size(), rows[0].size());
}

TEST(SessionsCsv, opens_in_an_excel_that_has_decimal_commas) {
  const Dossier dossier = made_up_dossier();
  const std::string plain = write_sessions_csv(dossier),
                    semicolons = write_sessions_csv(dossier, Spreadsheet::semicolons);
  ASSERT_TRUE(semicolons.starts_with("\xEF\xBB\xBF"));
  EXPECT_EQ(write_sessions_csv(dossier, Spreadsheet::commas), "\xEF\xBB\xBF" + plain);
  const Rows points = rows_of(plain), commas = rows_of(std::string_view(semicolons).substr(3), ';');
  ASSERT_EQ(commas.size(), points.size());
  const std::size_t opening = column(points, "opening_deg"), reason = column(points, "stop_reason");
  for (std::size_t i = 0; i < points.size(); ++i) {
    ASSERT_EQ(commas[i].size(), points[i].size());
    EXPECT_EQ(commas[i][reason], points[i][reason]);
    std::string number = points[i][opening];
    std::ranges::replace(number, '.', ',');
    EXPECT_EQ(commas[i][opening], number);
  }
}

TEST(SessionsCsv, gives_values_back) {
  Dossier dossier = made_up_dossier();
  dossier.sessions = {dossier.sessions[9]};
  const SetRecord& set = dossier.sessions[0].sets[0];
  const Rows rows = rows_of(write_sessions_csv(dossier));
  for (std::size_t i = 0; i < set.repetitions.size(); ++i) {
    const RepetitionRecord& repetition = set.repetitions[i];
    const auto& row = rows[i + 1];
    EXPECT_EQ(row[column(rows, "day")], "2026-02-23");
    EXPECT_EQ(row[column(rows, "band")], "yellow");
    EXPECT_EQ(row[column(rows, "working_leg")], "left");
    EXPECT_EQ(row[column(rows, "repetition")], std::to_string(i + 1));
    EXPECT_NEAR(std::stod(row[column(rows, "opening_deg")]), to_degrees(repetition.opening.value), 0.005);
    EXPECT_NEAR(std::stod(row[column(rows, "pelvis_roll_stddev_deg")]), 2.1, 0.005);
    EXPECT_NEAR(std::stod(row[column(rows, "hold_s")]), repetition.hold.value, 0.0005);
    EXPECT_EQ(row[column(rows, "clean")], !repetition.clean ? "" : *repetition.clean ? "yes" : "no");
    EXPECT_EQ(row[column(rows, "findings")].empty(), repetition.verdict.findings.empty());
  }
}

TEST(SessionsCsv, gives_each_set_its_own_band) {
  Dossier dossier = made_up_dossier();
  dossier.sessions = {dossier.sessions[0]};
  dossier.sessions[0].sets[1].band = "red";
  const Rows rows = rows_of(write_sessions_csv(dossier));
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const bool second = rows[i][column(rows, "set")] == "2" && rows[i][column(rows, "working_leg")] == "left";
    EXPECT_EQ(rows[i][column(rows, "band")], second ? "red" : "none");
  }
}

TEST(SessionsCsv, leaves_the_cells_of_what_is_not_known_empty) {
  Dossier dossier = made_up_dossier();
  dossier.sessions = {dossier.sessions[0]};
  RepetitionRecord& repetition = dossier.sessions[0].sets[0].repetitions[0];
  repetition.opening.stddev = Radians{INFINITY};
  repetition.hold = Seconds{NAN};
  dossier.sessions[0].answers = {};
  const Rows rows = rows_of(write_sessions_csv(dossier));
  for (const char* name : {"opening_deg", "opening_stddev_deg", "hold_s", "effort_of_10", "stop_reason"})
    EXPECT_EQ(rows[1][column(rows, name)], "") << name;
}

RC_GTEST_PROP(SessionsCsv, never_lets_a_text_become_a_formula, (const std::string& text)) {
  Dossier dossier = made_up_dossier();
  dossier.sessions = {dossier.sessions[3]};
  dossier.sessions[0].answers.stop_reason = *rc::gen::element<std::string>("", "=", "+", "-", "@", "\t", "\r") + text;
  const Rows rows = rows_of(write_sessions_csv(dossier));
  RC_ASSERT(rows.size() == 7U);
  const std::string& cell = rows[1].back();
  RC_ASSERT(cell.empty() || std::string_view("=+-@\t\r\n").find(cell[0]) == std::string_view::npos);
  RC_ASSERT(cell == *dossier.sessions[0].answers.stop_reason || cell == "'" + *dossier.sessions[0].answers.stop_reason);
}

TEST(SessionsCsv, leaves_out_what_the_person_left_out) {
  Dossier dossier = made_up_dossier();
  const auto rows_of = [](const Dossier& from) {
    const std::string text = write_sessions_csv(from, Spreadsheet::any);
    return std::ranges::count(text, '\n');
  };
  const auto before = rows_of(dossier);
  const auto repetitions = std::ssize(dossier.sessions[0].sets[0].repetitions);
  dossier.sessions[0].sets[0].left_out = true;
  EXPECT_EQ(rows_of(dossier), before - repetitions);
}

using testing::SizeIs;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

FilmResult studied(const std::string& film, const std::string& label) {
  FilmResult result;
  result.key = {film, "full"};
  result.label = label;
  result.program = "0.2.0";
  return result;
}

TEST(StudyCsv, has_a_line_for_each_repetition_and_one_for_a_film_without) {
  Database database;
  FilmStore store(database);
  FilmResult first = studied("f1", "=P07");
  first.day = "2026-01-31";
  first.band = "red";
  SetRecord& set = first.sets.emplace_back();
  set.working_leg = Side::right;
  RepetitionRecord& repetition = set.repetitions.emplace_back();
  repetition.number = 1;
  repetition.lift = Seconds{1.25};
  repetition.hold = Seconds{0.5};
  repetition.lower = Seconds{1.75};
  repetition.opening = {from_degrees(41.5), from_degrees(2.25)};
  repetition.pelvis_roll = {Radians{std::numeric_limits<double>::quiet_NaN()},
                            Radians{std::numeric_limits<double>::infinity()}};
  repetition.verdict.findings = {{CriterionId::no_hold, 0.1, 0.05, 0.35, "s", 0.99, "Hold at the top."}};
  repetition.verdict.not_judged = {{CriterionId::feet_apart, WhyNotJudged::view},
                                   {CriterionId::pelvis_rolled_back, WhyNotJudged::unseen}};
  repetition.clean = false;
  store.keep(first);
  FilmResult second = studied("f2", "P08");
  second.remark = "Nobody moved.";
  store.keep(second);

  const auto lines = lines_of(write_study_csv(database));
  ASSERT_THAT(lines, SizeIs(3));
  EXPECT_EQ(lines[1],
            "f1,full,'=P07,2026-01-31,red,\"0.2.0\",right,1,1,1.250,0.500,1.750,41.50,2.25,,,no,no_hold,"
            "\"feet_apart: view; pelvis_rolled_back: unseen\",\r");
  EXPECT_EQ(lines[2], "f2,full,P08,,none,\"0.2.0\",,,,,,,,,,,,,,\"Nobody moved.\"\r");
  const auto commas = [](const std::string& line) { return std::ranges::count(line, ','); };
  EXPECT_EQ(commas(lines[2]), commas(lines[0]));
}

}  // namespace
}  // namespace clamshell
