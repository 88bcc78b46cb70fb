// SPDX-License-Identifier: Apache-2.0
#include "muscle/anthropometry.h"

#include <fmt/format.h>

#include "base/user_error.h"
#include "body/side_lying_body.h"

namespace clamshell {
namespace {

/// Shares of the body's mass and of the segment's length.
struct DeLeva {
  double mass, centre, sagittal, transverse, longitudinal;  ///< the last three: radii of gyration
};
struct DeLevaLegs {
  DeLeva pelvis, thigh, shank, foot;
};
constexpr DeLevaLegs kFemale{{0.1247, 0.4920, 0.433, 0.402, 0.444},
                             {0.1478, 0.3612, 0.369, 0.364, 0.162},
                             {0.0481, 0.4416, 0.271, 0.267, 0.093},
                             {0.0129, 0.4014, 0.299, 0.279, 0.139}};
constexpr DeLevaLegs kMale{{0.1117, 0.6115, 0.615, 0.551, 0.587},
                           {0.1416, 0.4095, 0.329, 0.329, 0.149},
                           {0.0433, 0.4459, 0.255, 0.249, 0.103},
                           {0.0137, 0.4415, 0.257, 0.245, 0.124}};
constexpr double kFemalePelvisLength = 18.15 / 173.5, kMalePelvisLength = 14.57 / 174.1;  ///< of the height
constexpr double kFemaleFootLength = 22.83 / 173.5, kMaleFootLength = 25.81 / 174.1;
constexpr double kFootBelowAnkle = 0.02;  ///< of the height, its centre; assumed
constexpr Kilograms kLightest{25}, kHeaviest{300};
constexpr Metres kShortest{1.0}, kTallest{2.5};

double square(double x) { return x * x; }

/// Along y, downwards.
Segment upright(const DeLeva& share, Kilograms body, Metres length) {
  const double mass = share.mass * body.value, squared = square(length.value);
  return {
      length, share.mass * body, Vector3<double>(0, -share.centre * length.value, 0),
      mass * squared * Vector3<double>(square(share.sagittal), square(share.longitudinal), square(share.transverse))};
}

/// Along x, from the heel to the toes.
Segment foot(const DeLeva& share, Kilograms body, Metres length, Metres height) {
  Segment segment = upright(share, body, length);
  segment.centre = {(share.centre - kHeelBehindAnkle) * length.value, -kFootBelowAnkle * height.value, 0};
  segment.inertia = Vector3<double>(segment.inertia.y(), segment.inertia.x(), segment.inertia.z());
  return segment;
}

void check_physique(const Physique& physique) {
  if (!(physique.mass >= kLightest && physique.mass <= kHeaviest))
    throw UserError(fmt::format("A mass of {:g} kg can't be: it is between {:g} and {:g} kg.", physique.mass.value,
                                kLightest.value, kHeaviest.value));
  if (!(physique.height >= kShortest && physique.height <= kTallest))
    throw UserError(fmt::format("A height of {:g} m can't be: it is between {:g} and {:g} m.", physique.height.value,
                                kShortest.value, kTallest.value));
}

}  // namespace

Anthropometry anthropometry(const Physique& physique) {
  check_physique(physique);
  const bool female = physique.sex == Sex::female;
  const DeLevaLegs& share = female ? kFemale : kMale;
  const auto lengths = average_lengths(physique.height.value);
  return {upright(share.pelvis, physique.mass, (female ? kFemalePelvisLength : kMalePelvisLength) * physique.height),
          upright(share.thigh, physique.mass, Metres{lengths.thigh}),
          upright(share.shank, physique.mass, Metres{lengths.shank}),
          foot(share.foot, physique.mass, (female ? kFemaleFootLength : kMaleFootLength) * physique.height,
               physique.height)};
}

}  // namespace clamshell
