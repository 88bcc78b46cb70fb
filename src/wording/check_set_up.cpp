// SPDX-License-Identifier: Apache-2.0
#include "wording/check_set_up.h"

#include <fmt/format.h>

#include <algorithm>

#include "wording/describe.h"
#include "wording/gather_doubts.h"

namespace clamshell {
namespace {

Measured<Radians> size(const Measured<Radians>& angle) { return {abs(angle.value), angle.stddev}; }

std::string amount(const SetUp& s, CriterionId criterion) {
  using enum CriterionId;
  switch (criterion) {
    case not_side_lying:
      return describe(size(s.trunk_roll));
    case hips_not_stacked:
      return describe(size(s.pelvis_roll));
    case hip_angle_off:
      return describe(s.hip_flexion);
    case knees_not_bent:
      return describe(s.knee_flexion);
    case feet_apart:
      return describe(s.feet_gap);
    case head_unsupported:
      return describe(s.head_height);
    case top_arm_not_in_front:
      return describe(s.top_hand_height);
    default:
      return "–";
  }
}

ChecklistItem check(const Setup& setup, const Criterion& criterion) {
  const auto& [findings, not_judged] = setup.verdict;
  if (const auto found = std::ranges::find(findings, criterion.id, &Finding::criterion); found != findings.end())
    return {Outcome::fault, describe(*found, criterion), found->cue};
  const std::string measured = fmt::format(fmt::runtime(criterion.measured), amount(setup.measured, criterion.id));
  const auto doubt = std::ranges::find(not_judged, criterion.id, &NotJudged::criterion);
  if (doubt == not_judged.end()) return {Outcome::kept, fmt::format("{} ({})", criterion.kept, measured), ""};
  // A value that the view or the landmarks don't bear out would claim what was declined.
  return {
      Outcome::not_judged,
      doubt->reason == WhyNotJudged::too_uncertain ? fmt::format("{} ({})", criterion.name, measured) : criterion.name,
      describe_reason(doubt->reason)};
}

}  // namespace

std::vector<ChecklistItem> check_set_up(const Analysis& analysis) {
  std::vector<ChecklistItem> checks;
  for (const Criterion& criterion : analysis.exercise.set_up) checks.push_back(check(analysis.setup, criterion));
  return checks;
}

}  // namespace clamshell
