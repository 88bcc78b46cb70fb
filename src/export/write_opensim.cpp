// SPDX-License-Identifier: Apache-2.0
#include "export/write_opensim.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string_view>
#include <vector>

#include "body/body_pose.h"
#include "export/lying_joints.h"
#include "export/opensim_frame.h"

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

struct Marker {
  std::string_view joint;
  bool top;
  Vector3<double> Joints<double>::*centre;
};
constexpr std::array kMarkers{
    Marker{"SJC", false, &Joints<double>::bottom_shoulder}, Marker{"SJC", true, &Joints<double>::top_shoulder},
    Marker{"HJC", false, &Joints<double>::bottom_hip},      Marker{"HJC", true, &Joints<double>::top_hip},
    Marker{"KJC", false, &Joints<double>::bottom_knee},     Marker{"KJC", true, &Joints<double>::top_knee},
    Marker{"AJC", false, &Joints<double>::bottom_ankle},    Marker{"AJC", true, &Joints<double>::top_ankle}};

std::string trc_header(const SetRecord& set, std::size_t frames) {
  std::string text = fmt::format(
      "PathFileType\t4\t(X/Y/Z)\tclamshell_{0}_leg_set_{1}.trc\n"
      "DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame\tOrigNumFrames\n"
      "{2}\t{2}\t{3}\t{4}\tmm\t{2}\t1\t{3}\nFrame#\tTime\t",
      name_of(set.working_leg), set.number, kMotionRate, frames, kMarkers.size());
  for (const Marker& marker : kMarkers) {
    const Side side = marker.top ? set.working_leg : other(set.working_leg);
    text += fmt::format("{}{}\t\t\t", side == Side::left ? 'L' : 'R', marker.joint);
  }
  text += "\n\t\t";
  for (std::size_t i = 1; i <= kMarkers.size(); ++i) text += fmt::format("X{0}\tY{0}\tZ{0}\t", i);
  return text + "\n\n";
}

constexpr Seconds kLongestGap{0.25};

/// From the beginning of the set to that of the repetition.
Seconds start_in(const SetRecord& set, const RepetitionRecord& repetition) {
  return Seconds{std::chrono::duration<double>(repetition.time - set.begun).count()} -
         repetition.movement.back().since_start;
}

MovementSample interpolated(const MovementSample& a, const MovementSample& b, Seconds time) {
  const Seconds gap = b.since_start - a.since_start;
  const double share = gap > Seconds{0} ? (time - a.since_start) / gap : 0;
  const auto mix = [share](auto from, auto to) { return from * (1 - share) + to * share; };
  return {.since_start = time,
          .opening = mix(a.opening, b.opening),
          .pelvis_roll_change = mix(a.pelvis_roll_change, b.pelvis_roll_change),
          .hip_flexion = mix(a.hip_flexion, b.hip_flexion),
          .knee_flexion = mix(a.knee_flexion, b.knee_flexion),
          .feet_gap = mix(a.feet_gap, b.feet_gap),
          .bottom_knee_lift = mix(a.bottom_knee_lift, b.bottom_knee_lift)};
}

/// The even moments between two samples, the later one left out.
void add_between(const MovementSample& a, const MovementSample& b, std::vector<MovementSample>& even) {
  const auto first = std::llround(std::ceil(a.since_start.value * kMotionRate - 1e-6));
  for (auto i = first; static_cast<double>(i) / kMotionRate < b.since_start.value - 1e-6; ++i) {
    const Seconds time{static_cast<double>(i) / kMotionRate};
    if (even.empty() || time > even.back().since_start) even.push_back(interpolated(a, b, time));
  }
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

std::string write_trc(const SetRecord& set, Metres height) {
  constexpr double kMillimetres = 1000;
  const LyingJoints body(set, height);
  std::string rows;
  std::size_t frames = 0;
  for (const MovementSample& sample : resample(set)) {
    const auto joints = body.at(sample);
    if (!joints) continue;
    rows += fmt::format("{}\t{:.6f}\t", ++frames, sample.since_start.value);
    for (const Marker& marker : kMarkers) {
      const Vector3<double> centre = kMillimetres * in_ground((*joints).*marker.centre, set.working_leg);
      rows += fmt::format("{:.3f}\t{:.3f}\t{:.3f}\t", centre.x(), centre.y(), centre.z());
    }
    rows += '\n';
  }
  return trc_header(set, frames) + rows;
}

std::vector<MovementSample> resample(const SetRecord& set) {
  std::vector<MovementSample> even;
  for (const RepetitionRecord& repetition : set.repetitions) {
    if (repetition.movement.empty()) continue;
    const Seconds start = start_in(set, repetition);
    std::vector<MovementSample> samples = repetition.movement;
    for (MovementSample& sample : samples) sample.since_start += start;
    for (std::size_t i = 1; i < samples.size(); ++i)
      if (samples[i].since_start - samples[i - 1].since_start <= kLongestGap)
        add_between(samples[i - 1], samples[i], even);
  }
  return even;
}

}  // namespace clamshell
