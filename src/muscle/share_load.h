// SPDX-License-Identifier: Apache-2.0
/// Which muscles carry a load: static optimisation.
///
///   minimise  sum a_i^2 + (n / f0)^2 + sum (r_j / r0)^2
///   such that  M a + C (n, t) + r = moments,  0 <= a_i <= 1,  n >= 0,  |t| <= friction n
///
/// a: activations. n, t: the force that a support puts on the foot, normal to it and along it, nearly free; or n is
/// given and only t is sought. r: what the muscles fail to give, so that there is always an answer. Sums of squares:
/// Crowninshield & Brand 1981, J Biomech 14:793, with the exponent 2. With a multiplier l for each moment the answer is
/// a = clip(M' l, 0, 1), r = r0^2 l and, with (p, q) = C l, n = f0^2 max(p + friction |q|, 0), t = friction n q / |q|:
/// four equations in four unknowns, solved by Ceres's TinySolver, quickly so from the last answer. The corners of clip,
/// max and |q| are rounded, as the solver needs; if it fails all the same, it goes from rounder corners to sharper
/// ones.
#pragma once

#include <optional>

#include "muscle/leg_model.h"

namespace clamshell {

/// A support that pushes but does not pull, with Coulomb's friction.
struct FootContact {
  /// Of one newton: normal, and along two lines across; Nm.
  Eigen::Matrix<double, 3, kMomentCount> moments_of = Eigen::Matrix<double, 3, kMomentCount>::Zero();
  double friction{};               ///< its coefficient
  std::optional<double> normal{};  ///< newtons; nothing: whatever makes the effort least
};

struct LoadToShare {
  Levers moments_of;  ///< a row a muscle: its moments when fully active, Nm
  Moments moments;    ///< to be exerted, Nm
  std::optional<FootContact> contact{};
};

struct SharedLoad {
  Eigen::VectorXd activation;
  Vector3<double> contact;  ///< newtons, in the order of FootContact::moments_of
  Moments lacking;          ///< Nm
  Moments multipliers;
};

/// from: the multipliers of a similar load's answer.
SharedLoad share(const LoadToShare& load, const Moments& from = Moments::Zero());

}  // namespace clamshell
