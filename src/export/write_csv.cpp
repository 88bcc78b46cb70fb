// SPDX-License-Identifier: Apache-2.0
#include "export/write_csv.h"

#include <fmt/format.h>

#include <cmath>

#include "wire/series_quantities.h"

namespace clamshell {
namespace {

std::string csv_header() {
  std::string names = "time_s";
  for_each_quantity([&](std::string_view name, auto quantity) {
    const std::string_view unit = unit_of(BodyPose{}.*quantity);
    names += fmt::format(",{0}_{1},{0}_stddev_{1}", name, unit);
  });
  return names;
}

std::string csv_cells(double value, double stddev, int decimals) {
  if (!std::isfinite(value) || !std::isfinite(stddev)) return ",,";
  return fmt::format(",{:.{}f},{:.{}f}", value, decimals, stddev, decimals);
}
std::string csv_cells(const Measured<Radians>& angle) {
  return csv_cells(to_degrees(angle.value), to_degrees(angle.stddev), 2);
}
std::string csv_cells(const Measured<Metres>& length) { return csv_cells(length.value.value, length.stddev.value, 4); }

std::string csv_row(const Sample& sample) {
  std::string csv_row = fmt::format("{:.3f}", sample.time.value);
  for_each_quantity(
      [&](std::string_view, auto quantity) { csv_row += sample.pose ? csv_cells((*sample.pose).*quantity) : ",,"; });
  return csv_row;
}

}  // namespace

std::string write_csv(const Analysis& analysis) {
  std::string text = csv_header() + '\n';
  for (const Sample& sample : analysis.series) text += csv_row(sample) + '\n';
  return text;
}

}  // namespace clamshell
