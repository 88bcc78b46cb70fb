// SPDX-License-Identifier: Apache-2.0
/// Where the muscles run in a posture: what a picture of pelvis and thigh is drawn from.
///
/// The pelvis's frame: metres, x forwards, y towards the head, z to the right (the working leg's side), origin in the
/// middle between the two front spines of the hip bones.
#pragma once

#include <string>
#include <vector>

#include "muscle/anatomy.h"
#include "muscle/joint_angles.h"

namespace clamshell {

struct MusclePath {
  std::string name, group;
  std::vector<Vector3<double>> points;  ///< from the pelvis on, around its surfaces too
};

struct LegPicture {
  Vector3<double> hip, other_hip, knee, ankle;
  std::vector<MusclePath> muscles;  ///< in the order of the anatomy
};

/// anatomy: as in its file. Throws UserError.
LegPicture muscle_paths(const Anatomy& anatomy, const Physique& person, const JointAngles& angles);

}  // namespace clamshell
