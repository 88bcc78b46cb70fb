// SPDX-License-Identifier: Apache-2.0
/// A made-up phone on the top thigh of the person of body/synthetic_set.h: known movement -> what the phone feels.
///
/// As worn, the phone's z axis (out of the screen) points outwards from the thigh and its y axis (the top edge) towards
/// the hip; `mounting` turns it from there. World: body/side_lying_body.h.
#pragma once

#include <optional>
#include <vector>

#include "body/synthetic_set.h"
#include "motion/motion_recording.h"

namespace clamshell {

struct SyntheticSlip {
  Seconds at;
  Radians by;  ///< about the thigh's length, + = as if the knee had opened
};

struct SyntheticThigh {
  SyntheticSet set;
  Side lying_on = Side::left;  ///< right: everything in a mirror, except for the phone
  Matrix3<double> mounting = Matrix3<double>::Identity();
  Radians axis_inclination{};  ///< of the line from hip to ankle, beyond that of the posture; + = feet lower
  std::optional<SyntheticSlip> slip{};
  double samples_per_second = 100;
  bool gyroscope = true;
  double force_noise = 0.004;                      ///< g, independent from sample to sample
  Vector3<double> force_bias{0.01, -0.02, 0.015};  ///< g
  Radians rate_noise = from_degrees(0.15);         ///< a second
  Vector3<double> rate_bias{0.012, -0.008, 0.01};  ///< rad/s
  unsigned seed = 1;

  std::vector<MotionSample> felt() const;
  /// The true opening of all samples, in their order.
  std::vector<Radians> openings() const;
};

/// Uniform over all rotations (Shoemake, "Uniform random rotations", Graphics Gems III, 1992); shares from 0 to 1.
Matrix3<double> any_rotation(double a, double b, double c);
/// People and phones as they come, mounted in any way: everything that the opening's error depends on varies.
SyntheticThigh anybody(unsigned seed);

}  // namespace clamshell
