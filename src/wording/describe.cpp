// SPDX-License-Identifier: Apache-2.0
#include "wording/describe.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "body/side_name.h"
#include "geometry/rounded_up.h"

namespace clamshell {
namespace {

template <class Unit>
bool is_seen(const Measured<Unit>& m) {
  return std::isfinite(m.value.value) && std::isfinite(m.stddev.value);
}

/// Without its sign: the words tell the direction.
std::string amount_of(const Finding& finding) {
  const double size = std::abs(finding.measured);
  if (finding.unit == "deg") return describe(Measured<Radians>{from_degrees(size), from_degrees(finding.stddev)});
  if (finding.unit == "m") return describe(Measured<Metres>{Metres{size}, Metres{finding.stddev}});
  return fmt::format("{:.1f} ± {:.1f} {}", size, rounded_up(10 * finding.stddev) / 10, finding.unit);
}

std::string counted(std::size_t n, std::string_view noun) { return fmt::format("{} {}{}", n, noun, n == 1 ? "" : "s"); }

std::string with_which_leg(const std::vector<JudgedRepetition>& repetitions) {
  const std::optional<Side> leg = repetitions.front().working_leg;
  if (!leg) return "";
  const Side first = *leg;
  const auto with_it = std::ranges::count(repetitions, first, &JudgedRepetition::working_leg);
  const auto with_the_other = static_cast<std::ptrdiff_t>(repetitions.size()) - with_it;
  if (with_the_other == 0) return fmt::format(" with the {} leg", name_of(first));
  return fmt::format(" ({} with the {} leg, {} with the {})", with_it, name_of(first), with_the_other,
                     name_of(other(first)));
}

}  // namespace

std::string_view name_of(Phase phase) {
  switch (phase) {
    case Phase::closed:
      return "closed";
    case Phase::lift:
      return "lift";
    case Phase::hold:
      return "hold";
    case Phase::lower:
      return "lower";
  }
  return "";
}

std::string describe(const Measured<Radians>& angle) {
  if (!is_seen(angle)) return "–";
  const double degrees = std::round(to_degrees(angle.value)) + 0.0;  // + 0.0 turns -0 into 0
  return fmt::format("{:.0f}° ± {:.0f}°", degrees, rounded_up(to_degrees(angle.stddev)));
}

std::string describe(const Measured<Metres>& length) {
  if (!is_seen(length)) return "–";
  const double centimetres = std::round(1000 * length.value.value) / 10 + 0.0;
  return fmt::format("{:.1f} ± {:.1f} cm", centimetres, rounded_up(1000 * length.stddev.value) / 10);
}

std::string describe(Seconds duration) {
  return std::isfinite(duration.value) ? fmt::format("{:.1f} s", duration.value) : "–";
}

std::string describe(const Finding& finding, const Criterion& criterion) {
  const std::string& phrase = finding.measured < finding.limit ? criterion.below : criterion.above;
  return fmt::format(fmt::runtime(phrase), amount_of(finding));
}

std::vector<std::string> remarks_on(const JudgedRepetition& repetition, const Exercise& exercise) {
  std::vector<std::string> remarks;
  for (const Finding& finding : repetition.verdict.findings)
    remarks.push_back(describe(finding, criterion_in(exercise.repetition, finding.criterion)));
  if (remarks.empty()) remarks.emplace_back(repetition.verdict.not_judged.empty() ? "good" : "no fault seen");
  if (repetition.repetition.cut_off) remarks.emplace_back("cut off by the end");
  return remarks;
}

std::string summarize(const Analysis& analysis) {
  const auto& repetitions = analysis.repetitions;
  if (repetitions.empty()) return analysis.remark.value_or("No repetition was counted.");
  double sum = 0, least = INFINITY, most = -INFINITY;
  for (const JudgedRepetition& judged : repetitions) {
    const double opening = to_degrees(judged.repetition.peak_opening.value);
    sum += opening;
    least = std::min(least, opening);
    most = std::max(most, opening);
  }
  const auto clean =
      std::ranges::count_if(repetitions, [](const auto& judged) { return judged.verdict.findings.empty(); });
  const std::string range = repetitions.size() > 1 ? fmt::format(" on average ({:.0f}° to {:.0f}°)", least, most) : "";
  const auto total = static_cast<std::ptrdiff_t>(repetitions.size());
  const std::string faults = clean == total ? (total == 1 ? "without a fault seen" : "all without a fault seen")
                             : clean == 0   ? (total == 1 ? "with a fault" : "each with a fault")
                                            : fmt::format("{} without a fault seen", clean);
  return fmt::format("{}{}, {}; opened {:.0f}°{}.", counted(repetitions.size(), "repetition"),
                     with_which_leg(repetitions), faults, sum / static_cast<double>(total), range);
}

}  // namespace clamshell
