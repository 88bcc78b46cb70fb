// SPDX-License-Identifier: Apache-2.0
#include "report/joints_at_fault.h"

#include <utility>

namespace clamshell {

std::vector<Landmark> joints_at_fault(std::string_view criterion, Side top_leg) {
  using enum Landmark;
  const auto [top_knee, bottom_knee] =
      top_leg == Side::left ? std::pair(left_knee, right_knee) : std::pair(right_knee, left_knee);
  if (criterion == "pelvis_rolled_back") return {left_hip, right_hip};
  if (criterion == "feet_apart")
    return {left_ankle, right_ankle, left_heel, right_heel, left_foot_index, right_foot_index};
  if (criterion == "bottom_leg_moved") return {bottom_knee};
  if (criterion == "trunk_swayed") return {left_shoulder, right_shoulder};
  if (criterion == "partial_range" || criterion == "no_hold" || criterion == "lowered_too_fast" ||
      criterion == "lifted_too_fast")
    return {top_knee};
  return {};
}

std::vector<Landmark> joints_at_fault(const Verdict& verdict, Side top_leg) {
  std::vector<Landmark> all;
  for (const Finding& finding : verdict.findings)
    for (const Landmark joint : joints_at_fault(finding.criterion, top_leg)) all.push_back(joint);
  return all;
}

}  // namespace clamshell
