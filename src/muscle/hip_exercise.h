// SPDX-License-Identifier: Apache-2.0
/// Exercises that the clamshell is compared with, as postures of the whole body on a floor: anatomy/hip_exercises.toml.
///
/// Quasi-static: the floor pushes straight up on feet and shoulders (no shear), as hard as balance asks; trunk, head
/// and arms are one mass. The right leg works. Inertia is only that of the legs.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "muscle/leg_model.h"
#include "muscle/movement.h"
#include "muscle/physique.h"

namespace clamshell {

struct BodyPosture {
  Radians lean;  ///< of the pelvis: 0 upright, + = forwards; prone 90, supine -90 degrees
  Radians list;  ///< + = right hip higher than the left one; lying on the left side 90 degrees
  LegAngles right, left;
};

enum class Support { right_foot, left_foot, shoulders };

struct HipExercise {
  std::string name;
  BodyPosture start, end;
  std::vector<Support> supports;         ///< that carry the body; none: something else does, the right leg is free
  bool balance_forwards, balance_aside;  ///< the supported legs' hip flexion, or adduction, keeps the balance
  std::string band;                      ///< about the thighs, or "none"
};

/// Throws UserError.
std::vector<HipExercise> parse_hip_exercises(std::string_view toml);

/// Throws UserError if there is none of that name.
const HipExercise& exercise_of_name(const std::vector<HipExercise>& exercises, std::string_view name);

/// From start to end in `lift`, and back in `lower`, of minimum jerk. model: the person's, in any posture. Throws
/// UserError if nobody could stand like that: the centre of mass is beside the foot.
std::vector<Pose> exercise_poses(LegModel& model, const Physique& person, const HipExercise& exercise, Seconds lift,
                                 Seconds lower);

}  // namespace clamshell
