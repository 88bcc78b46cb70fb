// SPDX-License-Identifier: Apache-2.0
/// Where the muscles of the right hip run and how strong they are: what anatomy/hip_muscles.toml says.
///
/// Frames of the segments as there: metres, x forwards, y towards the head, z to the right.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/user_error.h"
#include "geometry/camera.h"
#include "geometry/units.h"
#include "muscle/physique.h"

namespace clamshell {

enum class SegmentName { pelvis, femur, tibia };
std::string_view name_of(SegmentName segment);

struct PathPoint {
  SegmentName on;
  Vector3<double> at;
};

/// A cylinder that muscles go over.
struct Surface {
  std::string name;
  SegmentName on;
  Vector3<double> centre;
  Vector3<double> turned;  ///< of its axis from z, radians: about x, then the new y, then the new z
  Metres radius;
  Vector3<double> side;  ///< a point on the side on which muscles pass
};

using PathStep = std::variant<PathPoint, std::size_t>;  ///< a point, or over the surface of that index

/// One compartment.
struct Muscle {
  std::string name, group;
  Newtons force;         ///< of its fibres at optimal length, at rest, fully active
  Metres fibre, tendon;  ///< optimal length; slack length
  Radians pennation;     ///< at optimal length
  std::vector<PathStep> path;
};

struct Anatomy {
  Kilograms mass;  ///< of the body the numbers belong to
  Metres height, thigh, shank;
  Vector3<double> hip;  ///< its centre in the pelvis
  std::vector<Surface> surfaces;
  std::vector<Muscle> muscles;
};

/// Throws UserError.
Anatomy parse_anatomy(std::string_view toml);

/// Of another size: what is on the pelvis grows with the height, what is on a thigh or shank in length with that. Each
/// muscle's fibre and tendon grow as its path does when standing; its force grows with the body's mass (muscles grow
/// with mass times height, fibres with height: Handsfield et al. 2014, J Biomech 47:631, recalled), and is such that
/// men and women of average size abduct the hip as strongly for their mass as was measured (Sugimoto et al. 2014).
Anatomy scaled(const Anatomy& anatomy, const Physique& physique);

}  // namespace clamshell
