// SPDX-License-Identifier: Apache-2.0
#include "report/draw_chart.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <span>
#include <string_view>

#include "language/translate.h"
#include "wording/describe.h"

namespace clamshell {
namespace {

constexpr double kChartWidth = 760, kChartLeft = 62, kChartRight = 748, kChartTop = 38, kChartFoot = 74;
constexpr std::size_t kMostPoints = 1500;  ///< of a curve: more can't be told apart on paper

using Run = std::span<const Sample>;

bool is_plotted(const Sample& sample, const Plot& plot) {
  if (!sample.pose) return false;
  const Measured<Radians>& angle = (*sample.pose).*plot.angle;
  return std::isfinite(angle.value.value) && std::isfinite(angle.stddev.value);
}

struct ChartAxes {
  double first_s, last_s, lowest_deg, highest_deg;
  double bottom;

  double x(Seconds t) const {
    return kChartLeft + (t.value - first_s) / (last_s - first_s) * (kChartRight - kChartLeft);
  }
  double y(double degrees) const {
    return bottom - (degrees - lowest_deg) / (highest_deg - lowest_deg) * (bottom - kChartTop);
  }
  double y(Radians angle) const { return std::clamp(y(to_degrees(angle)), kChartTop, bottom); }
};

ChartAxes chart_axes(std::span<const Sample> series, const Plot& plot) {
  constexpr double kLeastShown = -40, kMostShown = 120;
  ChartAxes axes{0, 1, plot.lowest_deg, plot.highest_deg, kChartTop + plot.height};
  if (!series.empty()) {
    axes.first_s = series.front().time.value;
    axes.last_s = std::max(series.back().time.value, axes.first_s + 0.1);
  }
  for (const Sample& sample : series) {
    if (!is_plotted(sample, plot)) continue;
    const auto& [value, stddev] = (*sample.pose).*plot.angle;
    const double upper = to_degrees(value + stddev), lower = to_degrees(value - stddev);
    if (upper > axes.highest_deg) axes.highest_deg = std::min(kMostShown, 10 * std::ceil(upper / 10));
    if (lower < axes.lowest_deg) axes.lowest_deg = std::max(kLeastShown, 10 * std::floor(lower / 10));
  }
  return axes;
}

/// The stretches in which the angle was all the time seen, or all the time unseen.
std::vector<Run> runs_of(std::span<const Sample> series, const Plot& plot) {
  std::vector<Run> runs;
  while (!series.empty()) {
    const bool seen = is_plotted(series.front(), plot);
    const auto end = std::ranges::find_if(series, [&](const Sample& s) { return is_plotted(s, plot) != seen; });
    runs.push_back(series.first(static_cast<std::size_t>(end - series.begin())));
    series = series.subspan(runs.back().size());
  }
  return runs;
}

std::vector<Sample> thinned(Run run, std::size_t stride) {
  std::vector<Sample> kept;
  for (std::size_t i = 0; i < run.size(); i += stride) kept.push_back(run[i]);
  if ((run.size() - 1) % stride != 0) kept.push_back(run.back());
  return kept;
}

/// No greener than what could be judged.
std::string_view style_of(const Verdict& verdict) {
  return !verdict.findings.empty() ? " fault" : verdict.not_judged.empty() ? "" : " unsure";
}

class OpeningChart {
 public:
  OpeningChart(const ChartAxes& axes, const Plot& plot) : axes_(axes), plot_(plot) {}

  void add_repetition(const JudgedRepetition& judged) {
    const Repetition& r = judged.repetition;
    const double left = axes_.x(r.start), right = axes_.x(r.end);
    add(R"(<g class="repetition{}"><title>{}</title>)", style_of(judged.verdict),
        tr("Repetition {}: {}", r.number, describe(r.peak_opening)));
    add(R"(<rect x="{:.1f}" y="{}" width="{:.1f}" height="{}"/>)", left, kChartTop, right - left,
        axes_.bottom - kChartTop);
    add(R"(<text x="{:.1f}" y="{}" text-anchor="middle">{}</text></g>)", (left + right) / 2, kChartTop - 9, r.number);
  }

  void add_peak(const Repetition& r) {
    add(R"(<circle class="peak" cx="{:.1f}" cy="{:.1f}" r="4.5"/>)", axes_.x(r.peak), axes_.y(r.peak_opening.value));
  }

  void add_unseen(Seconds from, Seconds to) {
    add(R"(<rect class="unseen" x="{:.1f}" y="{}" width="{:.1f}" height="{}"/>)", axes_.x(from), kChartTop,
        axes_.x(to) - axes_.x(from), axes_.bottom - kChartTop);
  }

  void add_curve(const std::vector<Sample>& seen) {
    std::string line, upper, lower;
    for (const Sample& sample : seen) {
      const auto& [value, stddev] = (*sample.pose).*plot_.angle;
      const double x = axes_.x(sample.time);
      line += fmt::format(" {:.1f},{:.1f}", x, axes_.y(value));
      upper += fmt::format(" {:.1f},{:.1f}", x, axes_.y(value + stddev));
      lower.insert(0, fmt::format(" {:.1f},{:.1f}", x, axes_.y(value - stddev)));
    }
    add(R"(<path class="band" d="M{}{} Z"/>)", upper, lower);
    add(R"(<path class="curve" d="M{}"/>)", line);
  }

  void add_axes() {
    const int highest = static_cast<int>(axes_.highest_deg);
    for (int degrees = 10 * static_cast<int>(std::ceil(axes_.lowest_deg / 10)); degrees <= highest; degrees += 10) {
      const double y = axes_.y(degrees);
      add(R"(<line class="{}" x1="{}" y1="{:.1f}" x2="{}" y2="{:.1f}"/>)", degrees == 0 ? "zero" : "grid", kChartLeft,
          y, kChartRight, y);
      if (degrees % 20 == 0)
        add(R"(<text x="{}" y="{:.1f}" text-anchor="end" dominant-baseline="middle">{}°</text>)", kChartLeft - 8, y,
            in_short(degrees));
    }
    const double step = time_step();
    for (int i = static_cast<int>(std::ceil(axes_.first_s / step)); i * step <= axes_.last_s; ++i) {
      const double x = axes_.x(Seconds{i * step});
      add(R"(<line class="tick" x1="{:.1f}" y1="{}" x2="{:.1f}" y2="{}"/>)", x, axes_.bottom, x, axes_.bottom + 5);
      add(R"(<text class="time" x="{:.1f}" y="{}" text-anchor="middle">{}</text>)", x, axes_.bottom + 9,
          decimal(i * step, step < 1 ? 1 : 0));
    }
    add(R"(<text class="time" x="{}" y="{}" text-anchor="end">{}</text>)", kChartRight, axes_.bottom + 39,
        tr("time in seconds"));
  }

  std::string svg() const {
    return fmt::format(
        R"(<svg class="chart" viewBox="0 0 {} {}" role="img" aria-label="{}">)"
        R"_(<defs><pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">)_"
        R"(<line x1="0" y1="0" x2="0" y2="7"/></pattern></defs>{}</svg>)",
        kChartWidth, axes_.bottom + kChartFoot, plot_.name, svg_);
  }

 private:
  template <class... Parts>
  void add(fmt::format_string<Parts...> format, Parts&&... parts) {
    fmt::format_to(std::back_inserter(svg_), format, std::forward<Parts>(parts)...);
  }

  /// The least that leaves at most seven ticks.
  double time_step() const {
    constexpr std::array kSteps{0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0, 60.0, 120.0, 300.0, 600.0};
    const auto fits = [&](double step) { return (axes_.last_s - axes_.first_s) / step <= 7; };
    const auto* step = std::ranges::find_if(kSteps, fits);
    return step == kSteps.end() ? (axes_.last_s - axes_.first_s) / 7 : *step;
  }

  ChartAxes axes_;
  Plot plot_;
  std::string svg_;
};

}  // namespace

std::string draw_chart(const Analysis& analysis, const Plot& plot) {
  OpeningChart chart(chart_axes(analysis.series, plot), plot);
  const std::size_t stride = 1 + analysis.series.size() / kMostPoints;
  for (const JudgedRepetition& judged : analysis.repetitions) chart.add_repetition(judged);
  chart.add_axes();
  const auto runs = runs_of(analysis.series, plot);
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (is_plotted(runs[i].front(), plot))
      chart.add_curve(thinned(runs[i], stride));
    else
      chart.add_unseen(i > 0 ? runs[i - 1].back().time : runs[i].front().time,
                       i + 1 < runs.size() ? runs[i + 1].front().time : runs[i].back().time);
  }
  for (const JudgedRepetition& judged : analysis.repetitions)
    if (plot.shows_peaks && std::isfinite(judged.repetition.peak_opening.value.value))
      chart.add_peak(judged.repetition);
  return chart.svg();
}

}  // namespace clamshell
