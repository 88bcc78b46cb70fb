// SPDX-License-Identifier: Apache-2.0
/// The closed posture a set starts from, every quantity with its standard deviation.
///
/// World frame: metres, z up, origin on the mat. A quantity that could not be seen has an infinite standard deviation.
#pragma once

#include "geometry/units.h"

namespace clamshell {

struct SetUp {
  Measured<Radians> trunk_roll;      ///< of the line between the shoulders from the vertical; + = top shoulder behind
  Measured<Radians> pelvis_roll;     ///< of the line between the hips from the vertical; 0 = stacked, + = top behind
  Measured<Radians> hip_flexion;     ///< bottom leg, Wu et al. 2002
  Measured<Radians> knee_flexion;    ///< bottom leg, angle between hip->knee and knee->ankle; 0 = straight
  Measured<Metres> feet_gap;         ///< the top foot's displacement from its place on the bottom one
  Measured<Metres> head_height;      ///< of the middle between the ears above the mat
  Measured<Metres> top_hand_height;  ///< of the top wrist above the mat
};

}  // namespace clamshell
