// SPDX-License-Identifier: Apache-2.0
#include "report/draw_trend.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "language/translate.h"
#include "wording/day_in_words.h"

namespace clamshell {
namespace {

constexpr double kTrendWidth = 360, kTrendHeight = 116, kTrendLeft = 38, kTrendRight = 350, kTrendTop = 8,
                 kTrendBottom = 96;

struct TrendAxes {
  Day first, last;
  double lowest, highest;

  double x(Day day) const {
    const double span = static_cast<double>(std::max<long>((last - first).count(), 1));
    return kTrendLeft + 6 + static_cast<double>((day - first).count()) / span * (kTrendRight - kTrendLeft - 12);
  }
  double y(double value) const {
    const double share = (value - lowest) / (highest - lowest);
    return kTrendBottom - std::clamp(share, 0.0, 1.0) * (kTrendBottom - kTrendTop);
  }
};

/// The least round step that leaves at most five lines.
double step_of(double range) {
  constexpr std::array kRound{1.0, 2.0, 2.5, 5.0, 10.0};
  const double decade = std::pow(10, std::floor(std::log10(range / 5)));
  const auto* round = std::ranges::find_if(kRound, [&](double r) { return range / (r * decade) <= 5; });
  return *round * decade;
}

TrendAxes trend_axes(const Trend& trend, Day first, Day last) {
  double lowest = trend.lowest, highest = trend.highest;
  for (const TrendSeries& series : trend.series) {
    for (const TrendPoint& point : series.points) {
      lowest = std::min(lowest, point.value - point.stddev.value_or(0));
      highest = std::max(highest, point.value + point.stddev.value_or(0));
    }
  }
  const double step = step_of(highest - lowest);
  constexpr double kRoundOff = 1e-9;
  return {first, last, step * std::floor(lowest / step + kRoundOff), step * std::ceil(highest / step - kRoundOff)};
}

class TrendPicture {
 public:
  explicit TrendPicture(const TrendAxes& axes) : axes_(axes) {}

  void add_noise(double noise) {
    add(R"(<rect class="noise" x="{}" y="{:.1f}" width="{}" height="{:.1f}"/>)", kTrendLeft, axes_.y(noise),
        kTrendRight - kTrendLeft, axes_.y(-noise) - axes_.y(noise));
  }

  void add_axes(std::string_view unit) {
    const double step = step_of(axes_.highest - axes_.lowest);
    for (int i = 0; axes_.lowest + i * step <= axes_.highest + step / 2; ++i) {
      const double value = axes_.lowest + i * step;
      const double y = axes_.y(value);
      add(R"(<line class="{}" x1="{}" y1="{:.1f}" x2="{}" y2="{:.1f}"/>)", std::abs(value) < step / 2 ? "zero" : "grid",
          kTrendLeft, y, kTrendRight, y);
      add(R"(<text x="{}" y="{:.1f}" text-anchor="end" dominant-baseline="central">{}{}</text>)", kTrendLeft - 5, y,
          in_short(value), unit);
    }
    for (const Day day : days()) {
      add(R"(<line class="tick" x1="{0:.1f}" y1="{1}" x2="{0:.1f}" y2="{2}"/>)", axes_.x(day), kTrendBottom,
          kTrendBottom + 3);
      const std::string name = short_day(day);
      add(R"(<text x="{:.1f}" y="{}" text-anchor="middle">{}</text>)", axes_.x(day), kTrendBottom + 15,
          name.substr(name.find(' ') + 1));
    }
  }

  void add(const TrendSeries& series) {
    const auto x = [&](const TrendPoint& point) { return axes_.x(point.day) + offset(series.style); };
    std::string line;
    for (const TrendPoint& point : series.points) line += fmt::format(" {:.1f},{:.1f}", x(point), axes_.y(point.value));
    add(R"(<g class="{}">)", series.style);
    if (series.points.size() > 1) add(R"(<polyline points="{}"/>)", line);
    for (const TrendPoint& point : series.points) {
      if (point.stddev)
        add(R"(<line class="error" x1="{0:.1f}" y1="{1:.1f}" x2="{0:.1f}" y2="{2:.1f}"/>)", x(point),
            axes_.y(point.value + *point.stddev), axes_.y(point.value - *point.stddev));
      add(R"(<circle cx="{:.1f}" cy="{:.1f}" r="2.6"/>)", x(point), axes_.y(point.value));
    }
    add("</g>");
  }

  std::string svg(std::string_view name) const {
    return fmt::format(R"(<svg class="trend" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>)", kTrendWidth,
                       kTrendHeight, name, svg_);
  }

 private:
  template <class... Parts>
  void add(fmt::format_string<Parts...> format, Parts&&... parts) {
    fmt::format_to(std::back_inserter(svg_), format, std::forward<Parts>(parts)...);
  }

  /// So that the error bars of two legs stand beside each other.
  static double offset(std::string_view style) { return style == "left" ? -1.6 : style == "right" ? 1.6 : 0; }

  /// At most five that are labelled.
  std::vector<Day> days() const {
    const auto span = (axes_.last - axes_.first).count();
    const auto step = std::chrono::days(std::max<long>(7 * ((span + 34) / 35), 1));
    std::vector<Day> labelled;
    for (Day day = axes_.first; day <= axes_.last; day += step) labelled.push_back(day);
    return labelled;
  }

  TrendAxes axes_;
  std::string svg_;
};

}  // namespace

std::string draw_trend(const Trend& trend, Day first, Day last) {
  TrendPicture picture(trend_axes(trend, first, last));
  if (trend.noise > 0) picture.add_noise(trend.noise);
  picture.add_axes(trend.unit);
  for (const TrendSeries& series : trend.series) picture.add(series);
  return picture.svg(trend.name);
}

}  // namespace clamshell
