// SPDX-License-Identifier: Apache-2.0
/// Joint centres in OpenSim's ground frame, and the joint angles by which its gait models reach them.
///
/// Ground: X towards the head, Y up from the mat, Z across both: towards the belly of somebody who lies on the left,
/// towards the back of somebody who lies on the right; origin on the mat below the bottom hip. From the world of
/// body/side_lying_body.h: X = x, Y = z, and Z = -y, or y for somebody who lies on the right.
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "body/body_pose.h"
#include "body/side_lying_body.h"

namespace clamshell {

/// Metres. The working leg is the top one: who works with the right leg lies on the left.
Vector3<double> in_ground(const Vector3<double>& place, Side working_leg);

/// Coordinates of gait2392 (Delp 1990, IEEE Trans Biomed Eng 37:757), by its names and signs: hip flexion, adduction
/// and internal rotation are positive, knee flexion is negative, the pelvis turns about Z, X and Y in this order.
/// Radians; not a number where a knee is so straight that the hip's rotation can't be known.
std::array<std::pair<std::string_view, double>, 11> gait2392_coordinates(const Joints<double>& joints,
                                                                         Side working_leg);

}  // namespace clamshell
