// SPDX-License-Identifier: Apache-2.0
/// Which muscles carry a load: static optimisation.
///
///   minimise  sum a_i^2 + sum (f_k / f0)^2 + sum (r_j / r0)^2
///   such that  M a + C f + r = moments,  0 <= a_i <= 1,  f_k >= 0
///
/// a: activations. f: forces that the bottom foot can put on the top one, nearly free. r: what the muscles fail to
/// give, so that there is always an answer. Sums of squares: Crowninshield & Brand 1981, J Biomech 14:793, with the
/// exponent 2. With a multiplier l for each moment the answer is a = clip(M' l, 0, 1), f = max(f0^2 C' l, 0), r = r0^2
/// l: four equations in four unknowns, solved by Ceres's TinySolver, quickly so from the last answer. The corners of
/// clip and max are rounded, as the solver needs; if it fails all the same, it goes from rounder corners to sharper
/// ones.
#pragma once

#include "muscle/leg_model.h"

namespace clamshell {

struct LoadToShare {
  Levers moments_of;  ///< a row a muscle: its moments when fully active, Nm
  Moments moments;    ///< to be exerted, Nm
  Levers of_contact;  ///< a row a force that the feet can put on each other: what one newton of it does, Nm
};

struct SharedLoad {
  Eigen::VectorXd activation;
  Eigen::VectorXd contact;  ///< newtons
  Moments lacking;          ///< Nm
  Moments multipliers;
};

/// from: the multipliers of a similar load's answer.
SharedLoad share(const LoadToShare& load, const Moments& from = Moments::Zero());

}  // namespace clamshell
