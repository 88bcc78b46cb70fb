// SPDX-License-Identifier: Apache-2.0
#include "export/write_mot.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>
#include <vector>

#include "body/side_name.h"
#include "export/lying_joints.h"
#include "export/opensim_frame.h"
#include "export/resample_set.h"

namespace clamshell {
namespace {

struct MotColumn {
  std::string_view name;
  int decimals{};
  std::vector<double> values{};  ///< seconds, degrees or metres
};

std::vector<MotColumn> columns_of(const SetRecord& set, Metres height) {
  std::vector<MotColumn> columns{{"time", 6},         {"opening", 4},  {"pelvis_roll_change", 4}, {"hip_flexion", 4},
                                 {"knee_flexion", 4}, {"feet_gap", 5}, {"bottom_knee_lift", 5}};
  const std::size_t measured = columns.size();
  const LyingJoints body(set, height);
  for (const auto& [name, angle] : gait2392_coordinates(body.closed(), set.working_leg)) columns.push_back({name, 4});
  for (const MovementSample& sample : resample(set)) {
    std::vector row{
        sample.since_start.value,       to_degrees(sample.opening),      to_degrees(sample.pelvis_roll_change),
        to_degrees(sample.hip_flexion), to_degrees(sample.knee_flexion), sample.feet_gap.value,
        sample.bottom_knee_lift.value};
    row.resize(columns.size(), std::numeric_limits<double>::quiet_NaN());
    if (const auto joints = body.at(sample)) {
      auto cell = row.begin() + static_cast<std::ptrdiff_t>(measured);
      for (const auto& [name, angle] : gait2392_coordinates(*joints, set.working_leg))
        *cell++ = to_degrees(Radians{angle});
    }
    for (std::size_t i = 0; i < columns.size(); ++i) columns[i].values.push_back(row[i]);
  }
  return columns;
}

bool is_number(double value) { return std::isfinite(value); }

bool mostly_unseen(const MotColumn& column) {
  return 2 * std::ranges::count_if(column.values, is_number) < std::ssize(column.values);
}

}  // namespace

std::string write_mot(const SetRecord& set, Metres height) {
  std::vector<MotColumn> columns = columns_of(set, height);
  std::erase_if(columns, mostly_unseen);
  std::vector<std::string> rows;
  for (std::size_t i = 0; i < columns.front().values.size(); ++i) {
    if (!std::ranges::all_of(columns, [i](const MotColumn& c) { return is_number(c.values[i]); })) continue;
    std::vector<std::string> cells;
    for (const MotColumn& column : columns) cells.push_back(fmt::format("{:.{}f}", column.values[i], column.decimals));
    rows.push_back(fmt::format("{}\n", fmt::join(cells, "\t")));
  }
  std::vector<std::string_view> names;
  for (const MotColumn& column : columns) names.push_back(column.name);
  return fmt::format(
      "clamshell_{}_leg_set_{}\nversion=1\nnRows={}\nnColumns={}\ninDegrees=yes\n"
      "Angles in degrees, feet_gap and bottom_knee_lift in metres, time in seconds.\nendheader\n{}\n{}",
      name_of(set.working_leg), set.number, rows.size(), columns.size(), fmt::join(names, "\t"), fmt::join(rows, ""));
}

}  // namespace clamshell
