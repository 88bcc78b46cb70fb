// SPDX-License-Identifier: Apache-2.0
/// What became of a measurement from session to session, as SVG: a point a session, with its standard deviation.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geometry/timestamp.h"

namespace clamshell {

struct TrendPoint {
  Day day;
  double value{};
  std::optional<double> stddev;
};

/// style: its class in the style sheet: "left", "right", "both".
struct TrendSeries {
  std::string_view style;
  std::vector<TrendPoint> points;
};

struct Trend {
  std::string_view name;       ///< read aloud for the picture
  std::string_view unit;       ///< written behind the numbers of the axis
  double lowest{}, highest{};  ///< the least that is shown; more where a point goes beyond
  double noise{};              ///< shaded from -noise to noise; 0: nothing is
  std::vector<TrendSeries> series;
};

/// One <svg> element, coloured by the style sheet of the page. The axis goes from `first` to `last`.
std::string draw_trend(const Trend& trend, Day first, Day last);

}  // namespace clamshell
