// SPDX-License-Identifier: Apache-2.0
#include "export/write_study_csv.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <limits>
#include <sstream>

namespace clamshell {
namespace {

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
