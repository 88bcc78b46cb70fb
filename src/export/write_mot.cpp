// SPDX-License-Identifier: Apache-2.0
#include "export/write_mot.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <cmath>

#include "body/side_name.h"
#include "export/resample_set.h"

namespace clamshell {
namespace {

std::string mot_cell(double value, int decimals) {
  return std::isfinite(value) ? fmt::format("\t{:.{}f}", value, decimals) : "\tNaN";
}
std::string mot_cell(Radians angle) { return mot_cell(to_degrees(angle), 4); }
std::string mot_cell(Metres length) { return mot_cell(length.value, 5); }

}  // namespace

std::string write_mot(const SetRecord& set) {
  constexpr std::array kColumns{"time",         "opening",  "pelvis_roll_change", "hip_flexion",
                                "knee_flexion", "feet_gap", "bottom_knee_lift"};
  const std::vector<MovementSample> movement = resample(set);
  std::string text = fmt::format(
      "clamshell_{}_leg_set_{}\nversion=1\nnRows={}\nnColumns={}\ninDegrees=yes\n"
      "Angles in degrees, feet_gap and bottom_knee_lift in metres, time in seconds.\nendheader\n{}\n",
      name_of(set.working_leg), set.number, movement.size(), kColumns.size(), fmt::join(kColumns, "\t"));
  for (const MovementSample& sample : movement)
    text += fmt::format("{:.6f}{}{}{}{}{}{}\n", sample.since_start.value, mot_cell(sample.opening),
                        mot_cell(sample.pelvis_roll_change), mot_cell(sample.hip_flexion),
                        mot_cell(sample.knee_flexion), mot_cell(sample.feet_gap), mot_cell(sample.bottom_knee_lift));
  return text;
}

}  // namespace clamshell
