// SPDX-License-Identifier: Apache-2.0
#include "wording/check_set_up.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "wording/describe.h"
#include "wording/gather_doubts.h"
#include "wording/wording.h"

namespace clamshell {
namespace {

constexpr std::array kCriteria{"not_side_lying", "hips_not_stacked", "hip_angle_off",       "knees_not_bent",
                               "feet_apart",     "head_unsupported", "top_arm_not_in_front"};

Measured<Radians> size(const Measured<Radians>& angle) { return {abs(angle.value), angle.stddev}; }

std::string amount(const SetUp& s, std::string_view criterion) {
  if (criterion == "not_side_lying") return fmt::format("shoulders {} off", describe(size(s.trunk_roll)));
  if (criterion == "hips_not_stacked") return fmt::format("{} off", describe(size(s.pelvis_roll)));
  if (criterion == "hip_angle_off") return describe(s.hip_flexion);
  if (criterion == "knees_not_bent") return describe(s.knee_flexion);
  if (criterion == "feet_apart") return fmt::format("{} apart", describe(s.feet_gap));
  if (criterion == "head_unsupported") return fmt::format("{} above the mat", describe(s.head_height));
  return fmt::format("{} above the mat", describe(s.top_hand_height));
}

ChecklistItem check(const Setup& setup, const std::string& criterion) {
  const auto& [findings, not_judged] = setup.verdict;
  if (const auto found = std::ranges::find(findings, criterion, &Finding::criterion); found != findings.end())
    return {Outcome::fault, describe(*found), found->cue};
  const std::string measured = amount(setup.measured, criterion);
  const auto doubt = std::ranges::find(not_judged, criterion, &NotJudged::criterion);
  if (doubt == not_judged.end()) return {Outcome::kept, fmt::format("{} ({})", kept_in_words(criterion), measured), ""};
  const std::string name = name_of_criterion(criterion);
  // A value that the view or the landmarks don't bear out would claim what was declined.
  return {Outcome::not_judged, doubt->reason == "too_uncertain" ? fmt::format("{} ({})", name, measured) : name,
          describe_reason(doubt->reason)};
}

}  // namespace

std::vector<ChecklistItem> check_set_up(const Setup& setup) {
  std::vector<ChecklistItem> checks;
  for (const char* criterion : kCriteria) checks.push_back(check(setup, criterion));
  return checks;
}

}  // namespace clamshell
