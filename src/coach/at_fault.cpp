// SPDX-License-Identifier: Apache-2.0
#include "coach/at_fault.h"

#include <array>

namespace clamshell {
namespace {

/// The right one of two comes after the left one in BlazePose's order.
constexpr Landmark of(Side side, Landmark left) {
  return side == Side::left ? left : static_cast<Landmark>(static_cast<std::size_t>(left) + 1);
}

}  // namespace

std::vector<Landmark> at_fault(std::string_view criterion, Side working_leg) {
  using enum Landmark;
  const Side top = working_leg;
  const Side bottom = other(top);
  if (criterion == "pelvis_rolled_back" || criterion == "hips_not_stacked") return {left_hip, right_hip};
  if (criterion == "not_side_lying") return {left_shoulder, right_shoulder, left_hip, right_hip};
  if (criterion == "trunk_swayed") return {left_shoulder, right_shoulder};
  if (criterion == "feet_apart")
    return {left_ankle, right_ankle, left_heel, right_heel, left_foot_index, right_foot_index};
  if (criterion == "bottom_leg_moved") return {of(bottom, left_knee), of(bottom, left_ankle)};
  if (criterion == "knees_not_bent" || criterion == "hip_angle_off") return {left_knee, right_knee};
  if (criterion == "head_unsupported") return {nose, left_ear, right_ear};
  if (criterion == "top_arm_not_in_front") return {of(top, left_elbow), of(top, left_wrist)};
  constexpr std::array<std::string_view, 4> kOfTheTopKnee{"partial_range", "no_hold", "lowered_too_fast",
                                                          "lifted_too_fast"};
  for (const std::string_view name : kOfTheTopKnee) {
    if (criterion == name) return {of(top, left_knee)};
  }
  return {};
}

std::vector<Landmark> at_fault(const Verdict& verdict, Side working_leg) {
  std::vector<Landmark> all;
  for (const Finding& finding : verdict.findings)
    for (const Landmark landmark : at_fault(finding.criterion, working_leg)) all.push_back(landmark);
  return all;
}

}  // namespace clamshell
