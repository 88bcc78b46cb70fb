// SPDX-License-Identifier: Apache-2.0
#include "muscle/share_load.h"

#include <ceres/tiny_solver.h>

#include <algorithm>

namespace clamshell {
namespace {

constexpr double kContactScale = 1000;  ///< f0, newtons: a foot of 50 N costs as much as an activation of 0.05
constexpr double kLackScale = 1;        ///< r0, Nm
constexpr double kToleratedLack = 1e-6;  ///< of the equations, Nm

/// M a(l) + c f(l) + r(l) - moments, and its derivative by l.
struct Balance {
  using Scalar = double;
  enum { NUM_RESIDUALS = kMomentCount, NUM_PARAMETERS = kMomentCount };

  bool operator()(const double* multipliers, double* residuals, double* jacobian) const {
    const Eigen::Map<const Moments> l(multipliers);
    Moments sum = kLackScale * kLackScale * l - load.moments;
    using Square = Eigen::Matrix<double, kMomentCount, kMomentCount>;
    Square derivative = kLackScale * kLackScale * Square::Identity();
    for (Eigen::Index i = 0; i < load.moments_of.rows(); ++i) {
      const Moments m = load.moments_of.row(i);
      const double activation = m.dot(l);
      sum += std::clamp(activation, 0.0, 1.0) * m;
      if (activation > 0 && activation < 1) derivative += m * m.transpose();
    }
    for (Eigen::Index k = 0; k < load.of_contact.rows(); ++k) {
      const Moments c = kContactScale * load.of_contact.row(k);
      const double contact = c.dot(l);
      if (!(contact > 0)) continue;
      sum += contact * c;
      derivative += c * c.transpose();
    }
    Eigen::Map<Moments>{residuals} = sum;
    if (jacobian != nullptr) Eigen::Map<Square>{jacobian} = derivative;
    return true;
  }

  const LoadToShare& load;
};

}  // namespace

SharedLoad share(const LoadToShare& load, const Moments& from) {
  ceres::TinySolver<Balance> solver;
  solver.options.max_num_iterations = 200;
  solver.options.cost_threshold = 0.5 * kToleratedLack * kToleratedLack;
  solver.options.gradient_tolerance = 1e-12;
  solver.options.parameter_tolerance = 1e-14;
  solver.options.function_tolerance = 1e-14;
  solver.options.initial_trust_region_radius = 1e8;
  Moments l = from;
  const Balance balance{load};
  solver.Solve(balance, &l);

  SharedLoad shared;
  shared.multipliers = l;
  shared.activation = (load.moments_of * l).cwiseMax(0.0).cwiseMin(1.0);
  shared.contact = kContactScale * kContactScale * (load.of_contact * l).cwiseMax(0.0);
  shared.lacking = kLackScale * kLackScale * l;
  return shared;
}

}  // namespace clamshell
