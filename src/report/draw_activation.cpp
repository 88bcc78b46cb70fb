// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "language/translate.h"
#include "report/write_muscles.h"
#include "wording/muscles_in_words.h"

namespace clamshell {
namespace {

constexpr double kPlotWidth = 760, kPlotHeight = 420, kPlotLeft = 60, kPlotRight = 520, kPlotTop = 30,
                 kPlotBottom = 360;
constexpr std::array kColours{"#b3261e", "#d98324", "#1f6f54", "#2f6fb0", "#7a4fa3"};  ///< of kMainGroups
static_assert(kColours.size() == kMainGroups.size());

std::size_t index_of(const MuscleLoads& loads, std::string_view group) {
  return static_cast<std::size_t>(std::ranges::find(loads.groups, group, &MuscleLoad::name) - loads.groups.begin());
}

class ActivationChart {
 public:
  ActivationChart(Seconds duration, double most) : duration_(duration), most_(most) {
    add(R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" role="img" font-family="sans-serif" )"
        R"(font-size="13" aria-label="{}">)",
        kPlotWidth, kPlotHeight, tr("Activation of the hip muscles over a repetition"));
    add(R"(<rect width="{}" height="{}" fill="#ffffff"/>)", kPlotWidth, kPlotHeight);
  }

  void add_axes() {
    constexpr int kSteps = 5;
    for (int i = 0; i <= kSteps; ++i) {
      const double share = most_ * i / kSteps;
      add(R"(<line x1="{}" x2="{}" y1="{:.1f}" y2="{:.1f}" stroke="#d0d0d0"/>)", kPlotLeft, kPlotRight, y(share),
          y(share));
      add(R"(<text x="{}" y="{:.1f}" text-anchor="end" dominant-baseline="middle">{:.0f} %</text>)", kPlotLeft - 8,
          y(share), 100 * share);
      const Seconds time = duration_ * i / kSteps;
      add(R"(<text x="{:.1f}" y="{}" text-anchor="middle">{:.1f} s</text>)", x(time), kPlotBottom + 20, time.value);
    }
  }

  void add_curve(const MuscleLoads& loads, std::size_t main_group, bool dashed) {
    const std::size_t group = index_of(loads, kMainGroups.at(main_group));
    std::string points;
    for (std::size_t i = 0; i < loads.course.time.size(); ++i)
      points += fmt::format(" {:.1f},{:.1f}", x(loads.course.time[i]), y(loads.course.activation[group][i]));
    add(R"(<polyline points="{}" fill="none" stroke="{}" stroke-width="2.5"{}/>)", points.substr(1),
        kColours.at(main_group), dashed ? R"( stroke-dasharray="6 5")" : "");
  }

  void add_legend(bool with_band) {
    for (std::size_t i = 0; i < kMainGroups.size(); ++i) {
      const double row = kPlotTop + 24 * static_cast<double>(i) + 10;
      add(R"(<line x1="{}" x2="{}" y1="{}" y2="{}" stroke="{}" stroke-width="4"/>)", kPlotRight + 24, kPlotRight + 48,
          row, row, kColours.at(i));
      add(R"(<text x="{}" y="{}" dominant-baseline="middle">{}</text>)", kPlotRight + 56, row,
          muscle_in_words(kMainGroups.at(i)));
    }
    if (with_band)
      add(R"(<text x="{}" y="{}">{}</text>)", kPlotRight + 24, kPlotTop + 24 * 5 + 24.0,
          tr("dashed: without the band"));
  }

  std::string svg() && { return std::move(svg_) + "</svg>\n"; }

 private:
  template <class... Parts>
  void add(fmt::format_string<Parts...> format, Parts&&... parts) {
    fmt::format_to(std::back_inserter(svg_), format, std::forward<Parts>(parts)...);
    svg_ += '\n';
  }
  double x(Seconds time) const { return kPlotLeft + time / duration_ * (kPlotRight - kPlotLeft); }
  double y(double activation) const { return kPlotBottom - activation / most_ * (kPlotBottom - kPlotTop); }

  Seconds duration_;
  double most_;
  std::string svg_;
};

/// The least full tenth above all curves.
double highest(const MuscleLoads& loads) {
  double most = 0;
  for (const char* name : kMainGroups)
    most = std::max(most, std::ranges::max(loads.course.activation[index_of(loads, name)]));
  return std::max(0.1, std::ceil(10 * most) / 10);
}

}  // namespace

std::string draw_activation(const MuscleLoads& loads, const MuscleLoads* without_band) {
  ActivationChart chart(loads.course.time.back(), highest(loads));
  chart.add_axes();
  for (std::size_t i = 0; i < kMainGroups.size(); ++i) {
    if (without_band != nullptr) chart.add_curve(*without_band, i, true);
    chart.add_curve(loads, i, false);
  }
  chart.add_legend(without_band != nullptr);
  return std::move(chart).svg();
}

}  // namespace clamshell
