// SPDX-License-Identifier: Apache-2.0
/// What a muscle of Hill's kind can pull with, by the length and speed of its path.
///
/// Curves: De Groote et al. 2016, Ann Biomed Eng 44:2922. The tendon is rigid: these loads stretch it by a few per cent
/// of a length that is short beside most fibres. The muscle keeps its thickness: h = fibre length * sin(pennation).
#pragma once

#include <algorithm>
#include <cmath>

#include "muscle/anatomy.h"

namespace clamshell::hill {

/// Of the greatest force, by the fibre's length in optimal lengths.
inline double active_force(double length) {
  const auto bell = [length](double height, double middle, double width, double growth) {
    const double x = (length - middle) / (width + growth * length);
    return height * std::exp(-0.5 * x * x);
  };
  return bell(0.8150671134243542, 1.055033428970575, 0.162384573599574, 0.063303448465465) +
         bell(0.433004984392647, 0.716775413397760, -0.029947116970696, 0.200356847296188) +
         bell(0.1, 1.0, 0.353553390593274, 0);
}

/// Of the greatest force; 0 for a fibre that is not stretched.
inline double passive_force(double length) {
  constexpr double kShape = 4, kStrain = 0.6;
  return std::max(0.0, std::expm1(kShape * (length - 1) / kStrain) / std::expm1(kShape));
}

/// Factor of the active force, by the fibre's speed in its greatest speed, + = longer.
inline double force_by_speed(double speed) {
  return std::max(0.0, -0.3211346127989808 * std::asinh(-8.149 * speed - 0.374) + 0.8825327733249912);
}

constexpr double kGreatestSpeed = 10;    ///< optimal lengths a second
constexpr double kShortestFibre = 0.05;  ///< optimal lengths: the path is shorter than the tendon, nothing pulls

/// Along the path, newtons.
struct Pull {
  double active;   ///< fully active
  double passive;  ///< at rest
};

/// Metres and metres a second of the path, + = longer.
inline Pull pull(const Muscle& muscle, double path_length, double path_velocity) {
  const double fibre = muscle.fibre.value, thickness = fibre * std::sin(muscle.pennation.value);
  const double along = std::max(path_length - muscle.tendon.value, kShortestFibre * fibre);
  const double length = std::hypot(along, thickness), cosine = along / length;
  const double normal_length = length / fibre, speed = path_velocity * cosine / (fibre * kGreatestSpeed);
  const double strength = muscle.force.value * cosine;
  return {strength * active_force(normal_length) * force_by_speed(speed), strength * passive_force(normal_length)};
}

}  // namespace clamshell::hill
