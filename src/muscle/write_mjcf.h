// SPDX-License-Identifier: Apache-2.0
/// Pelvis, both legs and the muscles of the top one as an MJCF document, which MuJoCo and its viewer open.
///
/// World as in body/side_lying_body.h: metres, z up, x towards the head, y towards the back. The person lies on the
/// left side. Joints, radians: pelvis_roll (+ = top hip behind, about the bottom hip); hip_flexion_r, hip_adduction_r,
/// hip_rotation_r (+ = inwards), knee_flexion_r, in this order, and the same with _l. A tendon and a muscle carry the
/// name of their compartment. The knee is a hinge; there is no trunk, and the foot does not move.
#pragma once

#include <string>

#include "muscle/anatomy.h"
#include "muscle/anthropometry.h"

namespace clamshell {

/// anatomy: scaled.
std::string write_mjcf(const Anatomy& anatomy, const Anthropometry& person);

}  // namespace clamshell
