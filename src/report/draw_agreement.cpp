// SPDX-License-Identifier: Apache-2.0
#include "report/draw_agreement.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "language/translate.h"

namespace clamshell {
namespace {

constexpr double kAgreementWidth = 760, kAgreementLeft = 84, kAgreementRight = 590, kAgreementTop = 44,
                 kAgreementBottom = 264, kAgreementFoot = 84;
constexpr double kLabelRoom = 32;  ///< from one label to the next: the letters are larger on a phone

/// Degrees that an axis shows, from the values on it.
struct DegreesShown {
  double least, most;

  void include(Radians angle) {
    least = std::min(least, 5 * std::floor(to_degrees(angle) / 5));
    most = std::max(most, 5 * std::ceil(to_degrees(angle) / 5));
  }
  double share(double degrees) const { return (degrees - least) / (most - least); }
  /// So that four to eight of them are on the axis.
  int between_ticks() const { return most - least > 80 ? 20 : most - least > 40 ? 10 : 5; }
};

/// Where the labels of three lines stand that lie one below the other: beside them, or as far off as they need.
std::array<double, 3> places_of_labels(std::array<double, 3> lines) {
  lines[0] = std::min(lines[0], lines[1] - kLabelRoom);
  lines[2] = std::max(lines[2], lines[1] + kLabelRoom);
  return lines;
}

std::string with_sign(double degrees) { return (degrees > 0 ? "+" : "") + in_short(degrees); }

}  // namespace

std::string draw_agreement(const SensorComparison& comparison) {
  if (comparison.repetitions.empty()) return "";
  DegreesShown mean{to_degrees(comparison.repetitions.front().mean()), 0}, difference{-5, 5};
  mean.least = 5 * std::floor(mean.least / 5), mean.most = mean.least + 5;
  for (const SeenAndFelt& r : comparison.repetitions) mean.include(r.mean()), difference.include(r.difference());
  if (comparison.agreement)
    difference.include(comparison.agreement->lower), difference.include(comparison.agreement->upper);
  const auto x = [&](double degrees) {
    return kAgreementLeft + mean.share(degrees) * (kAgreementRight - kAgreementLeft);
  };
  const auto y = [&](double degrees) {
    return kAgreementBottom - difference.share(degrees) * (kAgreementBottom - kAgreementTop);
  };

  std::string svg;
  const auto add = [&]<class... Parts>(fmt::format_string<Parts...> format, Parts&&... parts) {
    fmt::format_to(std::back_inserter(svg), format, std::forward<Parts>(parts)...);
  };
  const auto line = [&](double degrees, std::string_view style) {
    add(R"(<line class="{}" x1="{}" y1="{:.1f}" x2="{}" y2="{:.1f}"/>)", style, kAgreementLeft, y(degrees),
        kAgreementRight, y(degrees));
  };
  add(R"(<svg class="chart" viewBox="0 0 {} {}" role="img" aria-label="{}">)", kAgreementWidth,
      kAgreementBottom + kAgreementFoot, tr("Difference of camera and sensor over their mean, in degrees"));
  add(R"(<text class="time" x="{}" y="4">{}</text>)", kAgreementLeft, tr("camera minus sensor"));
  const int step = difference.between_ticks();
  for (int degrees = step * static_cast<int>(std::ceil(difference.least / step)); degrees <= difference.most;
       degrees += step) {
    line(degrees, degrees == 0 ? "zero" : "grid");
    add(R"(<text x="{}" y="{:.1f}" text-anchor="end" dominant-baseline="middle">{}°</text>)", kAgreementLeft - 8,
        y(degrees), with_sign(degrees));
  }
  if (const auto& agreement = comparison.agreement) {
    const std::array lines{agreement->upper, agreement->bias, agreement->lower};
    const std::array names{tr("upper 95 %"), tr("mean"), tr("lower 95 %")};
    const auto places = places_of_labels({y(to_degrees(lines[0])), y(to_degrees(lines[1])), y(to_degrees(lines[2]))});
    for (std::size_t i = 0; i < lines.size(); ++i) {
      line(to_degrees(lines[i]), i == 1 ? "bias" : "limit");
      add(R"(<text x="{}" y="{:.1f}" dominant-baseline="middle">{}°<tspan class="wide"> {}</tspan></text>)",
          kAgreementRight + 8, places[i], with_sign(std::round(10 * to_degrees(lines[i])) / 10), names[i]);
    }
  }
  const int tick = mean.between_ticks();
  for (int degrees = tick * static_cast<int>(std::ceil(mean.least / tick)); degrees <= mean.most; degrees += tick)
    add(R"(<text class="time" x="{:.1f}" y="{}" text-anchor="middle">{}°</text>)", x(degrees), kAgreementBottom + 18,
        degrees);
  for (const SeenAndFelt& r : comparison.repetitions)
    add(R"(<circle class="peak" cx="{:.1f}" cy="{:.1f}" r="4.5"><title>{}</title></circle>)", x(to_degrees(r.mean())),
        y(to_degrees(r.difference())), tr("Repetition {}", r.number));
  add(R"(<text class="time" x="{}" y="{}" text-anchor="end">{}</text></svg>)", kAgreementRight, kAgreementBottom + 50,
      tr("mean of camera and sensor"));
  return svg;
}

std::string describe_agreement(const SensorComparison& comparison) {
  const std::size_t n = comparison.repetitions.size();
  const std::string text = trn("Camera and sensor, {} repetition:", "Camera and sensor, {} repetitions:",
                               std::ssize(comparison.repetitions)) +
                           ' ';
  if (n == 0) return text + tr("none was counted by both.");
  if (!comparison.agreement) return text + tr("too few to compare.");
  const double bias = to_degrees(comparison.agreement->bias);
  const std::string by = decimal(std::abs(bias), 1), lower = decimal(to_degrees(comparison.agreement->lower), 1),
                    upper = decimal(to_degrees(comparison.agreement->upper), 1);
  return text + (bias < 0 ? tr("the camera says {}° less on average; 95 % of the differences lie between {}° and {}°.",
                               by, lower, upper)
                          : tr("the camera says {}° more on average; 95 % of the differences lie between {}° and {}°.",
                               by, lower, upper));
}

}  // namespace clamshell
