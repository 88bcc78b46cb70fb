// SPDX-License-Identifier: Apache-2.0
#include "report/draw_agreement.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace clamshell {
namespace {

constexpr double kAgreementWidth = 760, kAgreementLeft = 62, kAgreementRight = 748, kAgreementTop = 20,
                 kAgreementBottom = 240, kAgreementFoot = 60;

/// Degrees that an axis shows, from the values on it.
struct DegreesShown {
  double least, most;

  void include(Radians angle) {
    least = std::min(least, 5 * std::floor(to_degrees(angle) / 5));
    most = std::max(most, 5 * std::ceil(to_degrees(angle) / 5));
  }
  double share(double degrees) const { return (degrees - least) / (most - least); }
};

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
    add(R"(<text x="{}" y="{:.1f}" text-anchor="end" dominant-baseline="middle">{:.0f}°</text>)", kAgreementLeft - 8,
        y(degrees), degrees);
  };
  add(R"(<svg class="chart" viewBox="0 0 {} {}" role="img" aria-label="Difference of camera and sensor over their mean, )"
      R"(in degrees">)",
      kAgreementWidth, kAgreementBottom + kAgreementFoot);
  line(0, "zero");
  if (comparison.agreement)
    for (const Radians limit : {comparison.agreement->bias, comparison.agreement->lower, comparison.agreement->upper})
      line(to_degrees(limit), "grid");
  for (int tick = 0; mean.least + 5 * tick <= mean.most; ++tick) {
    const double degrees = mean.least + 5 * tick;
    add(R"(<text class="time" x="{:.1f}" y="{}" text-anchor="middle">{:.0f}°</text>)", x(degrees), kAgreementBottom + 9,
        degrees);
  }
  for (const SeenAndFelt& r : comparison.repetitions)
    add(R"(<circle class="peak" cx="{:.1f}" cy="{:.1f}" r="4.5"><title>Repetition {}</title></circle>)",
        x(to_degrees(r.mean())), y(to_degrees(r.difference())), r.number);
  add(R"(<text class="time" x="{}" y="{}" text-anchor="end">mean of camera and sensor</text></svg>)", kAgreementRight,
      kAgreementBottom + 39);
  return svg;
}

std::string describe_agreement(const SensorComparison& comparison) {
  const std::size_t n = comparison.repetitions.size();
  std::string text = fmt::format("Camera and sensor, {} repetition{}: ", n, n == 1 ? "" : "s");
  if (n == 0) return text + "none was counted by both.";
  if (!comparison.agreement) return text + "too few to compare.";
  const double bias = to_degrees(comparison.agreement->bias);
  return text + fmt::format(
                    "the camera says {:.1f}° {} on average; 95 % of the differences lie between {:.1f}° and "
                    "{:.1f}°.",
                    std::abs(bias), bias < 0 ? "less" : "more", to_degrees(comparison.agreement->lower),
                    to_degrees(comparison.agreement->upper));
}

}  // namespace clamshell
