// SPDX-License-Identifier: Apache-2.0
#include "wording/describe.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "coach/as_told.h"
#include "geometry/units.h"
#include "language/translate.h"

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
  return fmt::format("{} ± {} {}", decimal(size, 1), decimal(rounded_up(10 * finding.stddev) / 10, 1), finding.unit);
}

/// "5 repetitions with the right leg", "5 repetitions (3 with the right leg, 2 with the left)"
std::string counted_by_leg(const std::vector<JudgedRepetition>& repetitions) {
  const auto total = static_cast<long>(repetitions.size());
  const std::optional<Side> leg = repetitions.front().working_leg;
  if (!leg) return trn("{} repetition", "{} repetitions", total);
  const bool is_left = *leg == Side::left;
  const auto with_it = std::ranges::count(repetitions, *leg, &JudgedRepetition::working_leg);
  if (with_it == total)
    return is_left ? trn("{} repetition with the left leg", "{} repetitions with the left leg", total)
                   : trn("{} repetition with the right leg", "{} repetitions with the right leg", total);
  return is_left ? tr("{} repetitions ({} with the left leg, {} with the right)", total, with_it, total - with_it)
                 : tr("{} repetitions ({} with the right leg, {} with the left)", total, with_it, total - with_it);
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
  return fmt::format("{}° ± {:.0f}°", decimal(to_degrees(angle.value), 0), rounded_up(to_degrees(angle.stddev)));
}

std::string describe(const Measured<Metres>& length) {
  if (!is_seen(length)) return "–";
  return fmt::format("{} ± {} cm", decimal(100 * length.value.value, 1),
                     decimal(rounded_up(1000 * length.stddev.value) / 10, 1));
}

std::string describe(Seconds duration) {
  return std::isfinite(duration.value) ? decimal(duration.value, 1) + " s" : "–";
}

std::string describe(const Finding& finding, const Criterion& criterion) {
  const std::string& phrase = finding.measured < finding.limit ? criterion.below : criterion.above;
  return fmt::format(fmt::runtime(phrase), amount_of(finding));
}

std::vector<std::string> remarks_on(const JudgedRepetition& repetition, const Exercise& exercise) {
  std::vector<std::string> remarks;
  for (const Finding& finding : repetition.verdict.findings)
    remarks.push_back(describe(finding, criterion_in(exercise.repetition, finding.criterion)));
  if (remarks.empty()) remarks.push_back(repetition.verdict.not_judged.empty() ? tr("good") : tr("no fault seen"));
  if (repetition.repetition.cut_off) remarks.push_back(tr("cut off by the end"));
  return remarks;
}

std::string summarize(const Analysis& analysis) {
  const auto& repetitions = analysis.repetitions;
  if (repetitions.empty()) return analysis.remark.value_or(tr("No repetition was counted."));
  double sum = 0, least = INFINITY, most = -INFINITY;
  for (const JudgedRepetition& judged : repetitions) {
    const double opening = to_degrees(judged.repetition.peak_opening.value);
    sum += opening;
    least = std::min(least, opening);
    most = std::max(most, opening);
  }
  const auto clean =
      std::ranges::count_if(repetitions, [](const auto& judged) { return judged.verdict.findings.empty(); });
  const auto total = static_cast<std::ptrdiff_t>(repetitions.size());
  const std::string faults = clean == total ? trn("without a fault seen", "all without a fault seen", total)
                             : clean == 0   ? trn("with a fault", "each with a fault", total)
                                            : tr("{} without a fault seen", clean);
  const std::string mean = decimal(sum / static_cast<double>(total), 0), counted = counted_by_leg(repetitions);
  if (std::ranges::any_of(repetitions, [](const auto& judged) { return is_vague(judged.repetition.peak_opening); }))
    return tr("{}, {}; how far the knee opened can't be told from here.", counted, faults);
  return total == 1 ? tr("{}, {}; opened {}°.", counted, faults, mean)
                    : tr("{}, {}; opened {}° on average ({}° to {}°).", counted, faults, mean, decimal(least, 0),
                         decimal(most, 0));
}

}  // namespace clamshell
