// SPDX-License-Identifier: Apache-2.0
#include "report/write_csv.h"

#include <fmt/format.h>

#include <cmath>

#include "report/series_quantities.h"

namespace clamshell {
namespace {

std::string header() {
  std::string names = "time_s";
  for_each_quantity([&](std::string_view name, auto quantity) {
    const std::string_view unit = unit_of(BodyPose{}.*quantity);
    names += fmt::format(",{0}_{1},{0}_stddev_{1}", name, unit);
  });
  return names;
}

std::string cells(double value, double stddev, int decimals) {
  if (!std::isfinite(value) || !std::isfinite(stddev)) return ",,";
  return fmt::format(",{:.{}f},{:.{}f}", value, decimals, stddev, decimals);
}
std::string cells(const Measured<Radians>& angle) {
  return cells(to_degrees(angle.value), to_degrees(angle.stddev), 2);
}
std::string cells(const Measured<Metres>& length) { return cells(length.value.value, length.stddev.value, 4); }

std::string row(const Sample& sample) {
  std::string row = fmt::format("{:.3f}", sample.time.value);
  for_each_quantity(
      [&](std::string_view, auto quantity) { row += sample.pose ? cells((*sample.pose).*quantity) : ",,"; });
  return row;
}

}  // namespace

std::string write_csv(const Analysis& analysis) {
  std::string text = header() + '\n';
  for (const Sample& sample : analysis.series) text += row(sample) + '\n';
  return text;
}

}  // namespace clamshell
