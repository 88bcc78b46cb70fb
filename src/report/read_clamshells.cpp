// SPDX-License-Identifier: Apache-2.0
#include "report/read_clamshells.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <string>

#include "geometry/median.h"

namespace clamshell {
namespace {

using nlohmann::json;

constexpr double kClosed_deg = 5;      ///< less of an opening is none
constexpr double kSmoothed_s = 0.15;   ///< to either side: noise would become accelerations
constexpr std::size_t kLeastSeen = 5;  ///< frames of a repetition
constexpr std::size_t kMostRepetitions = 500;

/// One quantity over time, without the moments in which it was unseen.
struct Series {
  std::vector<double> time_s, value;

  /// Mean of the neighbourhood, weighing less and less towards its ends; if nothing is in it, straight between the
  /// neighbours; of nothing 0.
  double around(double time, double reach) const {
    if (value.empty()) return 0;
    auto i = static_cast<std::size_t>(std::ranges::lower_bound(time_s, time - reach) - time_s.begin());
    double sum = 0, weights = 0;
    for (; i < value.size() && time_s[i] < time + reach; ++i) {
      const double weight = 1 - std::abs(time_s[i] - time) / reach;
      sum += weight * value[i];
      weights += weight;
    }
    if (weights > 0) return sum / weights;
    if (i == 0) return value.front();
    if (i == value.size()) return value.back();
    const double share = (time - time_s[i - 1]) / (time_s[i] - time_s[i - 1]);
    return value[i - 1] + share * (value[i] - value[i - 1]);
  }

  std::size_t seen(double from, double to) const {
    return static_cast<std::size_t>(std::ranges::count_if(time_s, [&](double t) { return t >= from && t <= to; }));
  }
};

[[noreturn]] void refuse(const std::string& why) { throw BadAnalysis(fmt::format("The analysis {}.", why)); }

const json& member(const json& object, const char* name) {
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

double number(const json& object, const char* name, const Range& range) {
  const json& value = member(object, name);
  if (!value.is_number()) refuse(fmt::format("has no number \"{}\"", name));
  return within(range, value.get<double>(), name);
}

/// A number that may be missing or null.
std::optional<double> known(const json& object, const char* name) {
  if (!object.is_object() || !object.contains(name) || !object[name].is_number()) return std::nullopt;
  return object[name].get<double>();
}

std::vector<double> times(const json& series) {
  const json& list = member(series, "time_s");
  std::vector<double> times;
  for (const json& time : list) {
    if (!time.is_number() || (!times.empty() && time.get<double>() <= times.back()))
      refuse("has a \"time_s\" that does not rise");
    times.push_back(within(kTime_s, time.get<double>(), "time_s"));
  }
  return times;
}

Series column(const json& series, const std::vector<double>& times, const char* name, const Range& range) {
  if (!series.contains(name)) return {};
  const json& values = series[name];
  if (!values.is_array() || values.size() != times.size()) refuse(fmt::format("has not one \"{}\" a moment", name));
  Series column;
  for (std::size_t i = 0; i < times.size(); ++i) {
    if (!values[i].is_number()) continue;
    column.time_s.push_back(times[i]);
    column.value.push_back(within(range, values[i].get<double>(), name));
  }
  return column;
}

/// While the knees are closed; nothing if never seen so.
std::optional<double> while_closed(const Series& quantity, const Series& opening) {
  std::vector<double> values;
  for (std::size_t i = 0; i < quantity.value.size(); ++i)
    if (opening.around(quantity.time_s[i], kSmoothed_s) < kClosed_deg) values.push_back(quantity.value[i]);
  if (values.empty()) return std::nullopt;
  return median(values);
}

Radians closed_angle(const json& analysis, const char* name, const Series& quantity, const Series& opening) {
  if (analysis.contains("setup") && analysis["setup"].is_object() && analysis["setup"].contains("measured"))
    if (const auto measured = known(analysis["setup"]["measured"], name)) return from_degrees(*measured);
  const auto value = while_closed(quantity, opening);
  if (!value) refuse(fmt::format("has no angles: \"{}\" was never seen with the knees closed", name));
  return from_degrees(*value);
}

/// The stddev of what is measured, in the middle of the set; `otherwise` if it is not told.
Radians stddev(const json& series, const std::vector<double>& times, const char* name, Radians otherwise) {
  const Series column_of_stddev = column(series, times, name, kStddev_deg);
  return column_of_stddev.value.empty() ? otherwise : from_degrees(median(column_of_stddev.value));
}

struct Measured {
  Series opening, roll_change, feet_gap, knee_lift;
};

OpeningCourse course(const Measured& measured, double start, double end) {
  const double step = (end - start) / static_cast<double>(kMomentsARepetition - 1);
  const double reach = std::max(kSmoothed_s, step);
  const double roll = measured.roll_change.around(start, reach);
  OpeningCourse course;
  for (std::size_t i = 0; i < kMomentsARepetition; ++i) {
    const double time = start + static_cast<double>(i) * step;
    course.push_back({Seconds{time}, from_degrees(measured.opening.around(time, reach)),
                      from_degrees(measured.roll_change.around(time, reach) - roll),
                      Metres{std::max(0.0, measured.feet_gap.around(time, reach))},
                      Metres{measured.knee_lift.around(time, reach)}});
  }
  return course;
}

AnalysedSet read(const json& analysis) {
  const json& series = member(analysis, "series");
  const json& repetitions = member(analysis, "repetitions");
  if (!repetitions.is_array() || repetitions.size() > kMostRepetitions)
    refuse(fmt::format("has no list of at most {} \"repetitions\"", kMostRepetitions));
  const std::vector<double> moments = times(series);
  const auto column_of = [&](const char* name, const Range& range) { return column(series, moments, name, range); };
  const Measured measured{
      column_of("opening_deg", kOpening_deg),
      column_of(series.contains("pelvis_roll_change_deg") ? "pelvis_roll_change_deg" : "pelvis_roll_deg", kAngle_deg),
      column_of("feet_gap_m", kLength_m), column_of("bottom_knee_lift_m", kLength_m)};
  if (measured.opening.value.empty()) refuse("has no angles: the opening was never seen");

  AnalysedSet analysed;
  ClosedPosture& closed = analysed.set.closed;
  closed.hip_flexion =
      closed_angle(analysis, "hip_flexion_deg", column_of("hip_flexion_deg", kAngle_deg), measured.opening);
  closed.knee_flexion =
      closed_angle(analysis, "knee_flexion_deg", column_of("knee_flexion_deg", kAngle_deg), measured.opening);
  closed.pelvis_roll =
      closed_angle(analysis, "pelvis_roll_deg", column_of("pelvis_roll_deg", kAngle_deg), measured.opening);
  for (const json& repetition : repetitions) {
    const double start = number(repetition, "start_s", kTime_s), end = number(repetition, "end_s", kTime_s);
    within(kRepetition_s, end - start, "repetition's end_s - start_s");
    if (measured.opening.seen(start, end) < kLeastSeen) continue;
    analysed.set.repetitions.push_back(course(measured, start, end));
    analysed.numbers.push_back(static_cast<int>(number(repetition, "number", kNumber)));
  }
  if (analysed.set.repetitions.empty()) refuse("has no repetition whose angles were seen");

  Uncertainty& uncertainty = analysed.uncertainty;
  uncertainty.opening = stddev(series, moments, "opening_stddev_deg", uncertainty.opening);
  uncertainty.pelvis_roll = stddev(series, moments, "pelvis_roll_stddev_deg", uncertainty.pelvis_roll);
  if (analysis.contains("person"))
    if (const auto height = known(analysis["person"], "height_m")) analysed.height = Metres{*height};
  return analysed;
}

}  // namespace

AnalysedSet read_clamshells(std::string_view json_text) {
  const json analysis = json::parse(json_text, nullptr, false);
  if (analysis.is_discarded()) refuse("is no JSON: give the file that \"clamshell analyze --json FILE\" wrote");
  return read(analysis);
}

}  // namespace clamshell
