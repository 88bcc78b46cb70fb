// SPDX-License-Identifier: Apache-2.0
#include "coach/at_fault.h"

namespace clamshell {
namespace {

/// The right one of two comes after the left one in BlazePose's order.
constexpr Landmark of(Side side, Landmark left) {
  return side == Side::left ? left : static_cast<Landmark>(static_cast<std::size_t>(left) + 1);
}

std::vector<Landmark> landmarks_of(BodyPart part, Side top) {
  using enum Landmark;
  const Side bottom = other(top);
  switch (part) {
    case BodyPart::head:
      return {nose, left_ear, right_ear};
    case BodyPart::shoulders:
      return {left_shoulder, right_shoulder};
    case BodyPart::trunk:
      return {left_shoulder, right_shoulder, left_hip, right_hip};
    case BodyPart::hips:
      return {left_hip, right_hip};
    case BodyPart::knees:
      return {left_knee, right_knee};
    case BodyPart::feet:
      return {left_ankle, right_ankle, left_heel, right_heel, left_foot_index, right_foot_index};
    case BodyPart::top_arm:
      return {of(top, left_elbow), of(top, left_wrist)};
    case BodyPart::top_knee:
      return {of(top, left_knee)};
    case BodyPart::bottom_leg:
      return {of(bottom, left_knee), of(bottom, left_ankle)};
  }
  return {};
}

}  // namespace

std::vector<Landmark> at_fault(CriterionId criterion, Side working_leg) {
  return landmarks_of(entry_of(criterion).at_fault, working_leg);
}

std::vector<Landmark> at_fault(const Verdict& verdict, Side working_leg) {
  std::vector<Landmark> all;
  for (const Finding& finding : verdict.findings)
    for (const Landmark landmark : at_fault(finding.criterion, working_leg)) all.push_back(landmark);
  return all;
}

}  // namespace clamshell
