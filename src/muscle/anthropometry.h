// SPDX-License-Identifier: Apache-2.0
/// Mass, height and sex -> the legs' segments: lengths, masses, centres and moments of inertia.
///
/// Masses, centres and radii of gyration: de Leva 1996, J Biomech 29:1223, Table 4 (recalled, and found the same in
/// programs that use it). Lengths: those the coach takes a person of that height to have (body/side_lying_body.h).
/// A segment's frame: x forwards, y towards the head, z to the right, origin in its upper joint (a foot's: the ankle).
#pragma once

#include "geometry/camera.h"
#include "muscle/physique.h"

namespace clamshell {

struct Segment {
  Metres length;
  Kilograms mass;
  Vector3<double> centre;   ///< of mass, metres
  Vector3<double> inertia;  ///< about the centre, about x, y, z, kg m^2
};

constexpr double kHeelBehindAnkle = 0.25;  ///< of the foot's length; assumed

struct Anthropometry {
  Segment pelvis, thigh, shank, foot;
};

/// Throws UserError if nobody is like that.
Anthropometry anthropometry(const Physique& physique);

}  // namespace clamshell
