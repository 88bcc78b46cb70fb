// SPDX-License-Identifier: Apache-2.0
/// An angle over time as SVG: curve with a band of one standard deviation, repetitions shaded and numbered, and gaps
/// where it was unseen.
#pragma once

#include <string>
#include <string_view>

#include "coach/analysis.h"

namespace clamshell {

/// Lengths in the units of the page's chart style.
struct Plot {
  std::string_view name;  ///< read aloud for the picture
  Measured<Radians> BodyPose::*angle;
  double lowest_deg, highest_deg;  ///< the least that is shown; more where the curve goes beyond
  double height;                   ///< of the curve's area
  bool shows_peaks;                ///< of the opening, on its curve
};
constexpr Plot kOpeningPlot{"Opening of the knees over time, in degrees", &BodyPose::opening, -5, 60, 234, true};
constexpr Plot kPelvisRollPlot{
    "Roll of the pelvis over time, in degrees", &BodyPose::pelvis_roll_change, -15, 25, 144, false};

/// One <svg> element, coloured by the style sheet of the page.
std::string draw_chart(const Analysis& analysis, const Plot& plot);

}  // namespace clamshell
