// SPDX-License-Identifier: Apache-2.0
/// From some swings of the thigh: the axis it turns about, which end of them is closed, and whether this is a
/// clamshell.
///
/// Nothing is assumed of how the sensor sits on the thigh. The axis is the one that most of the turning is about (with
/// a gyroscope), or that of the circle that gravity draws in the sensor's axes (without), with a weak preference for a
/// horizontal one. Which end is closed follows from the dynamics of a sensor on a lever of length r that is raised
/// by the angle e above the horizontal:
///
///     |force| - 1 = r (e'' cos e - e'^2 sin e) / g
///
/// A thigh that is thrown upwards is heavy where it starts and light where it stops, so r and e come from a least
/// squares fit; the sensor's own scale and offset, which vary with the angle but not with its speed, are fitted beside.
#pragma once

#include <optional>
#include <vector>

#include "body/body_pose.h"
#include "motion/track_attitude.h"

namespace clamshell {

enum class Placement {
  unknown,
  on_thigh,  ///< screen outwards, top edge towards the hip: z away from the thigh, y towards the hip
};

/// Cosine of the screen from facing straight up, of a phone on a thigh that rests on the other one.
constexpr double kLiesOnSide = 0.4;

struct Hinge {
  Vector3<double> axis;               ///< unit, in the sensor's axes; + = opening
  Attitude reference;                 ///< where the angle is 0
  Radians closed;                     ///< angle at rest
  Radians range;                      ///< of the swings, from closed
  std::optional<Side> working_leg{};  ///< of a phone whose place is known

  /// How far the sensor has turned about the axis since the reference.
  Radians angle(const Attitude& attitude) const;
};

struct Swings {
  std::vector<Attitude> attitudes;  ///< in the order of time, without a gap
  Placement placement{};
  bool ended{};  ///< nothing more will come: one swing has to do
};

/// None without enough swings, or where they can't be those of a clamshell.
std::optional<Hinge> learn_hinge(const Swings& swings);

}  // namespace clamshell
