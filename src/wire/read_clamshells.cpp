// SPDX-License-Identifier: Apache-2.0
#include "wire/read_clamshells.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <string>

#include "base/user_error.h"
#include "geometry/median.h"
#include "muscle/measured_course.h"

namespace clamshell {
namespace {

constexpr std::size_t kMostOfAnAnalysis = 500;

[[noreturn]] void refuse(const std::string& why) { throw UserError(fmt::format("The analysis {}.", why)); }

const nlohmann::json& member(const nlohmann::json& object, const char* name) {
  if (!object.is_object() || !object.contains(name)) refuse(fmt::format("has no \"{}\"", name));
  return object[name];
}

struct Range {
  double least, most;
};
constexpr Range kOpening_deg{-60, 120}, kAngle_deg{-90, 180}, kLength_m{-1, 2}, kStddev_deg{0, 45}, kTime_s{0, 1e6},
    kRepetition_s{0.1, 600}, kNumber{0, 1e6};

double within(const Range& range, double value, const char* name) {
  if (!(value >= range.least && value <= range.most))
    refuse(fmt::format("has a \"{}\" of {:g}, which can't be", name, value));
  return value;
}

double number(const nlohmann::json& object, const char* name, const Range& range) {
  const nlohmann::json& value = member(object, name);
  if (!value.is_number()) refuse(fmt::format("has no number \"{}\"", name));
  return within(range, value.get<double>(), name);
}

/// A number that may be missing or null.
std::optional<double> known(const nlohmann::json& object, const char* name) {
  if (!object.is_object() || !object.contains(name) || !object[name].is_number()) return std::nullopt;
  return object[name].get<double>();
}

std::vector<Seconds> times(const nlohmann::json& series) {
  const nlohmann::json& list = member(series, "time_s");
  std::vector<Seconds> times;
  for (const nlohmann::json& time : list) {
    if (!time.is_number() || (!times.empty() && time.get<double>() <= times.back().value))
      refuse("has a \"time_s\" that does not rise");
    times.emplace_back(within(kTime_s, time.get<double>(), "time_s"));
  }
  return times;
}

struct Column {
  const char* name;
  Range range;
};

/// Empty if there is no such column. value: of a number in the column's unit.
template <class Value>
Series<Value> read_column(const nlohmann::json& series, const std::vector<Seconds>& times, const Column& column,
                          Value (*value)(double)) {
  if (!series.contains(column.name)) return {};
  const nlohmann::json& values = series[column.name];
  if (!values.is_array() || values.size() != times.size())
    refuse(fmt::format("has not one \"{}\" a moment", column.name));
  Series<Value> read;
  for (std::size_t i = 0; i < times.size(); ++i)
    if (values[i].is_number()) read.add(times[i], value(within(column.range, values[i].get<double>(), column.name)));
  return read;
}

Metres metres(double value) { return Metres{value}; }

/// Otherwise the change is told from the roll itself.
bool has_change(const nlohmann::json& series) { return series.contains("pelvis_roll_change_deg"); }

MeasuredMovement read_movement(const nlohmann::json& series, const std::vector<Seconds>& times) {
  const auto angle = [&](const char* name, const Range& range) {
    return read_column(series, times, {name, range}, from_degrees);
  };
  const auto length = [&](const char* name) { return read_column(series, times, {name, kLength_m}, metres); };
  const char* const roll_change = has_change(series) ? "pelvis_roll_change_deg" : "pelvis_roll_deg";
  return {angle("opening_deg", kOpening_deg),   angle("pelvis_roll_deg", kAngle_deg),  angle(roll_change, kAngle_deg),
          angle("hip_flexion_deg", kAngle_deg), angle("knee_flexion_deg", kAngle_deg), length("feet_gap_m"),
          length("bottom_knee_lift_m")};
}

Radians closed_angle(const nlohmann::json& analysis, const char* name, const MeasuredMovement& movement,
                     Series<Radians> MeasuredMovement::*angle) {
  if (analysis.contains("setup") && analysis["setup"].is_object() && analysis["setup"].contains("measured"))
    if (const auto measured = known(analysis["setup"]["measured"], name)) return from_degrees(*measured);
  const auto value = while_closed({&movement, 1}, angle);
  if (!value) refuse(fmt::format("has no angles: \"{}\" was never seen with the knees closed", name));
  return *value;
}

/// The stddev of what is measured, in the middle of the set; `otherwise` if it is not told.
Radians stddev(const nlohmann::json& series, const std::vector<Seconds>& times, const char* name, Radians otherwise) {
  const Series<Radians> stddevs = read_column(series, times, {name, kStddev_deg}, from_degrees);
  std::vector<double> values;
  for (const Radians angle : stddevs.values()) values.push_back(angle.value);
  return values.empty() ? otherwise : Radians{median(values)};
}

AnalysedSet read(const nlohmann::json& analysis) {
  const nlohmann::json& series = member(analysis, "series");
  const nlohmann::json& repetitions = member(analysis, "repetitions");
  if (!repetitions.is_array() || repetitions.size() > kMostOfAnAnalysis)
    refuse(fmt::format("has no list of at most {} \"repetitions\"", kMostOfAnAnalysis));
  const std::vector<Seconds> moments = times(series);
  const MeasuredMovement movement = read_movement(series, moments);
  if (movement.opening.values().empty()) refuse("has no angles: the opening was never seen");

  AnalysedSet analysed;
  ClosedPosture& closed = analysed.set.closed;
  closed.hip_flexion = closed_angle(analysis, "hip_flexion_deg", movement, &MeasuredMovement::hip_flexion);
  closed.knee_flexion = closed_angle(analysis, "knee_flexion_deg", movement, &MeasuredMovement::knee_flexion);
  closed.pelvis_roll = closed_angle(analysis, "pelvis_roll_deg", movement, &MeasuredMovement::pelvis_roll);
  for (const nlohmann::json& repetition : repetitions) {
    const Seconds start{number(repetition, "start_s", kTime_s)}, end{number(repetition, "end_s", kTime_s)};
    within(kRepetition_s, (end - start).value, "repetition's end_s - start_s");
    if (!is_seen(movement, start, end)) continue;
    analysed.set.repetitions.push_back(course(movement, start, end));
    analysed.numbers.push_back(static_cast<int>(number(repetition, "number", kNumber)));
  }
  if (analysed.set.repetitions.empty()) refuse("has no repetition whose angles were seen");

  Uncertainty& uncertainty = analysed.uncertainty;
  uncertainty.opening = stddev(series, moments, "opening_stddev_deg", uncertainty.opening);
  const Radians lying = stddev(series, moments, "pelvis_roll_stddev_deg", uncertainty.pelvis_roll);
  uncertainty.closed_pelvis_roll = lying;
  uncertainty.pelvis_roll =
      has_change(series) ? stddev(series, moments, "pelvis_roll_change_stddev_deg", uncertainty.pelvis_roll) : lying;
  if (analysis.contains("person"))
    if (const auto height = known(analysis["person"], "height_m")) analysed.height = Metres{*height};
  return analysed;
}

}  // namespace

AnalysedSet read_clamshells(std::string_view json_text) {
  const nlohmann::json analysis = nlohmann::json::parse(json_text, nullptr, false);
  if (analysis.is_discarded()) refuse("is no JSON: give the file that \"clamshell analyze --json FILE\" wrote");
  return read(analysis);
}

}  // namespace clamshell
