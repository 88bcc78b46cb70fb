// SPDX-License-Identifier: Apache-2.0
/// The quantities of a series by the names that files give them: columns "NAME_UNIT" and "NAME_stddev_UNIT".
#pragma once

#include <string_view>

#include "body/body_pose.h"

namespace clamshell {

/// Calls visit(name, pointer to a member of BodyPose) in the order of the columns.
template <class Visit>
void for_each_quantity(Visit&& visit) {
  visit("opening", &BodyPose::opening);
  visit("pelvis_roll", &BodyPose::pelvis_roll);
  visit("hip_flexion", &BodyPose::hip_flexion);
  visit("knee_flexion", &BodyPose::knee_flexion);
  visit("feet_gap", &BodyPose::feet_gap);
  visit("bottom_knee_lift", &BodyPose::bottom_knee_lift);
  visit("pelvis_roll_change", &BodyPose::pelvis_roll_change);
  visit("trunk_sway", &BodyPose::trunk_sway);
}

constexpr std::string_view unit_of(Measured<Radians> /*angle*/) { return "deg"; }
constexpr std::string_view unit_of(Measured<Metres> /*length*/) { return "m"; }

}  // namespace clamshell
