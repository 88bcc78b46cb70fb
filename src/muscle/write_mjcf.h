// SPDX-License-Identifier: Apache-2.0
/// Pelvis, both legs and the muscles of the top one as an MJCF document, which MuJoCo and its viewer open.
///
/// World as in body/side_lying_body.h: metres, z up, x towards the head, y towards the back. The person lies on the
/// left side. Joints, radians: pelvis_roll (+ = top hip behind, about the bottom hip); hip_flexion_r, hip_adduction_r,
/// hip_rotation_r (+ = inwards), knee_flexion_r, in this order, and the same with _l. A tendon and a muscle carry the
/// name of their compartment. The knee is a hinge; there is no trunk, and the foot does not move.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "muscle/anatomy.h"
#include "muscle/anthropometry.h"
#include "muscle/joint_angles.h"

namespace clamshell {

/// What a viewer shows at first sight.
struct MjcfView {
  JointVector posture = JointVector::Zero();  ///< of the document's one keyframe, "open"
  std::vector<double> activation;             ///< of each muscle: the colour of its tendon, 0..1
};

/// anatomy: scaled. view: if given, each muscle in the colour of its activation, from pale (rest) to dark red (half of
/// its maximum and more).
std::string write_mjcf(const Anatomy& anatomy, const Anthropometry& person,
                       const std::optional<MjcfView>& view = std::nullopt);

}  // namespace clamshell
