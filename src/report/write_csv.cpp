// SPDX-License-Identifier: Apache-2.0
#include "report/write_csv.h"

#include <fmt/format.h>

#include <cmath>

namespace clamshell {
namespace {

constexpr std::string_view kHeader =
    "time_s,opening_deg,opening_stddev_deg,pelvis_roll_deg,pelvis_roll_stddev_deg,hip_flexion_deg,"
    "hip_flexion_stddev_deg,knee_flexion_deg,knee_flexion_stddev_deg,feet_gap_m,feet_gap_stddev_m,"
    "bottom_knee_lift_m,bottom_knee_lift_stddev_m\n";
constexpr std::string_view kUnseen = ",,,,,,,,,,,,";

std::string cell(double value, int decimals) {
  return std::isfinite(value) ? fmt::format(",{:.{}f}", value, decimals) : ",";
}
std::string cells(const Measured<Radians>& angle) {
  return cell(to_degrees(angle.value), 2) + cell(to_degrees(angle.stddev), 2);
}
std::string cells(const Measured<Metres>& length) { return cell(length.value.value, 4) + cell(length.stddev.value, 4); }
std::string cells(const BodyPose& pose) {
  return cells(pose.opening) + cells(pose.pelvis_roll) + cells(pose.hip_flexion) + cells(pose.knee_flexion) +
         cells(pose.feet_gap) + cells(pose.bottom_knee_lift);
}

}  // namespace

std::string write_csv(const Analysis& analysis) {
  std::string text{kHeader};
  for (const Sample& sample : analysis.series)
    text += fmt::format("{:.3f}{}\n", sample.time.value, sample.pose ? cells(*sample.pose) : std::string{kUnseen});
  return text;
}

}  // namespace clamshell
