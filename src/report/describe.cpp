// SPDX-License-Identifier: Apache-2.0
#include "report/describe.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace clamshell {
namespace {

struct Wording {
  std::string_view criterion;
  std::string_view fault;   ///< {} stands for the measured amount
  std::string_view wanted;  ///< what was looked for
};

constexpr std::array kWordings{
    Wording{"pelvis_rolled_back", "rolled back {}", "pelvis still"},
    Wording{"feet_apart", "feet {} apart", "feet together"},
    Wording{"bottom_leg_moved", "bottom knee lifted {}", "bottom leg still"},
    Wording{"partial_range", "opened only {}", "full range"},
    Wording{"no_hold", "no hold ({})", "hold"},
    Wording{"lowered_too_fast", "lowered too fast ({})", "slow lowering"},
    Wording{"lifted_too_fast", "lifted too fast ({})", "slow lifting"},
    Wording{"not_side_lying", "not lying on the side", "lying on the side"},
    Wording{"hips_not_stacked", "hips not stacked ({} off)", "hips stacked"},
    Wording{"knees_not_bent", "knees bent only {}", "knees bent"},
    Wording{"hip_angle_off", "hips bent {}", "hips bent"},
    Wording{"head_unsupported", "head not supported", "head supported"},
    Wording{"top_arm_not_in_front", "top arm not in front", "top arm in front"},
};

const Wording* wording_of(std::string_view criterion) {
  const auto* found = std::ranges::find(kWordings, criterion, &Wording::criterion);
  return found == kWordings.end() ? nullptr : found;
}

std::string spaced(std::string word) {
  std::ranges::replace(word, '_', ' ');
  return word;
}

std::string wanted(const std::string& criterion) {
  const Wording* wording = wording_of(criterion);
  return wording ? std::string{wording->wanted} : spaced(criterion);
}

std::string describe_reason(const std::string& reason) {
  if (reason == "unseen") return "not seen";
  if (reason == "view") return "not visible from where the camera stands";
  if (reason == "too_uncertain") return "too uncertain to tell";
  return spaced(reason);
}

std::string amount(const Finding& finding) {
  if (finding.unit == "deg")
    return describe(Measured<Radians>{from_degrees(finding.measured), from_degrees(finding.stddev)});
  if (finding.unit == "m") return fmt::format("{:.1f} ± {:.1f} cm", 100 * finding.measured, 100 * finding.stddev);
  if (finding.unit == "s") return fmt::format("{:.2g} s", finding.measured);
  return fmt::format("{:.3g} {}", finding.measured, finding.unit);
}

std::string counted(std::size_t n, std::string_view noun) { return fmt::format("{} {}{}", n, noun, n == 1 ? "" : "s"); }

}  // namespace

std::string_view name_of(Side side) { return side == Side::left ? "left" : "right"; }

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
  if (!std::isfinite(angle.value.value)) return "–";
  const double degrees = std::round(to_degrees(angle.value)) + 0.0;  // + 0.0 turns -0 into 0
  if (!std::isfinite(angle.stddev.value)) return fmt::format("{:.0f}°", degrees);
  return fmt::format("{:.0f}° ± {:.0f}°", degrees, std::ceil(to_degrees(angle.stddev)));
}

std::string describe(Seconds duration) {
  return std::isfinite(duration.value) ? fmt::format("{:.1f} s", duration.value) : "–";
}

std::string describe(const Finding& finding) {
  const Wording* wording = wording_of(finding.criterion);
  if (!wording) return fmt::format("{} ({})", spaced(finding.criterion), amount(finding));
  return fmt::format(fmt::runtime(wording->fault), amount(finding));
}

std::vector<std::string> remarks_on(const JudgedRepetition& repetition) {
  std::vector<std::string> remarks;
  for (const Finding& finding : repetition.verdict.findings) remarks.push_back(describe(finding));
  if (remarks.empty()) remarks.emplace_back(repetition.verdict.not_judged.empty() ? "good" : "no fault seen");
  if (repetition.repetition.cut_off) remarks.emplace_back("(cut off by the end)");
  return remarks;
}

std::vector<std::string> describe_not_judged(const Analysis& analysis) {
  std::map<std::pair<std::string, std::string>, std::size_t> repetitions_by_doubt;  // of reason and criterion
  for (const JudgedRepetition& judged : analysis.repetitions)
    for (const NotJudged& doubt : judged.verdict.not_judged) ++repetitions_by_doubt[{doubt.reason, doubt.criterion}];

  std::map<std::pair<std::string, std::string>, std::vector<std::string>> criteria;  // by where and why
  for (const NotJudged& doubt : analysis.setup.verdict.not_judged)
    criteria[{"in the set-up", doubt.reason}].push_back(wanted(doubt.criterion));
  for (const auto& [doubt, count] : repetitions_by_doubt) {
    const std::size_t all = analysis.repetitions.size();
    const std::string where = count == all ? "in every repetition" : fmt::format("in {} of {} repetitions", count, all);
    criteria[{where, doubt.first}].push_back(wanted(doubt.second));
  }

  std::vector<std::string> lines;
  lines.reserve(criteria.size());
  for (const auto& [doubt, names] : criteria)
    lines.push_back(fmt::format("{} {} ({})", fmt::join(names, ", "), doubt.first, describe_reason(doubt.second)));
  return lines;
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
  const std::string leg =
      analysis.person ? fmt::format(" with the {} leg", name_of(analysis.person->working_leg())) : "";
  const std::string range = repetitions.size() > 1 ? fmt::format(" on average ({:.0f}° to {:.0f}°)", least, most) : "";
  const auto total = static_cast<std::ptrdiff_t>(repetitions.size());
  const std::string faults = clean == total ? (total == 1 ? "without a fault seen" : "all without a fault seen")
                             : clean == 0   ? (total == 1 ? "with a fault" : "each with a fault")
                                            : fmt::format("{} without a fault seen", clean);
  return fmt::format("{}{}, {}; opened {:.0f}°{}.", counted(repetitions.size(), "repetition"), leg, faults,
                     sum / static_cast<double>(total), range);
}

}  // namespace clamshell
