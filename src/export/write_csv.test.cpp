// SPDX-License-Identifier: Apache-2.0
#include "export/write_csv.h"

#include <gtest/gtest.h>

#include <sstream>

#include "wording/synthetic_analysis.h"

namespace clamshell {
namespace {

std::vector<std::vector<std::string>> rows_of_numbers(const std::string& csv) {
  std::vector<std::vector<std::string>> rows;
  std::istringstream lines(csv);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream cells(line + ',');
    rows.emplace_back();
    for (std::string cell; std::getline(cells, cell, ',');) rows.back().push_back(cell);
  }
  return rows;
}

TEST(CsvReport, gives_the_series_back) {
  const Analysis analysis = synthetic_analysis();
  const auto rows = rows_of_numbers(write_csv(analysis));
  ASSERT_EQ(rows.size(), analysis.series.size() + 1);
  for (std::size_t i = 0; i < analysis.series.size(); ++i) {
    const auto& [time, pose] = analysis.series[i];
    ASSERT_EQ(rows[i + 1].size(), rows[0].size());
    EXPECT_NEAR(std::stod(rows[i + 1][0]), time.value, 0.0005);
    if (!pose) continue;
    EXPECT_NEAR(std::stod(rows[i + 1][1]), to_degrees(pose->opening.value), 0.005);
    EXPECT_NEAR(std::stod(rows[i + 1][3]), to_degrees(pose->pelvis_roll.value), 0.005);
    EXPECT_NEAR(std::stod(rows[i + 1][9]), pose->feet_gap.value.value, 0.00005);
    EXPECT_NEAR(std::stod(rows[i + 1][14]), to_degrees(pose->pelvis_roll_change.stddev), 0.005);
    EXPECT_NEAR(std::stod(rows[i + 1][15]), pose->trunk_sway.value.value, 0.00005);
  }
}

TEST(CsvReport, names_each_column_with_its_unit) {
  const auto names = rows_of_numbers(write_csv({})).front();
  ASSERT_EQ(names.size(), 17U);
  EXPECT_EQ(names[9], "feet_gap_m");
  EXPECT_EQ(names[13], "pelvis_roll_change_deg");
  EXPECT_EQ(names[16], "trunk_sway_stddev_m");
}

TEST(CsvReport, leaves_the_cells_of_an_unseen_quantity_empty) {
  Analysis analysis;
  analysis.series = {{Seconds{0}, synthetic_pose({}, {})}};
  analysis.series[0].pose->feet_gap.stddev = Metres{INFINITY};
  const auto row = rows_of_numbers(write_csv(analysis))[1];
  EXPECT_EQ(row[9], "");
  EXPECT_EQ(row[10], "");
  EXPECT_EQ(row[11], "0.0020");
}

TEST(CsvReport, leaves_the_cells_of_an_unseen_frame_empty) {
  Analysis analysis;
  analysis.series = {{Seconds{1.5}, std::nullopt}};
  const auto rows = rows_of_numbers(write_csv(analysis));
  ASSERT_EQ(rows[1].size(), rows[0].size());
  EXPECT_EQ(rows[1][0], "1.500");
  for (std::size_t i = 1; i < rows[1].size(); ++i) EXPECT_EQ(rows[1][i], "") << rows[0][i];
}

}  // namespace
}  // namespace clamshell
