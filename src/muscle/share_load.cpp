// SPDX-License-Identifier: Apache-2.0
#include "muscle/share_load.h"

#include <ceres/tiny_solver.h>

#include <array>
#include <cmath>

namespace clamshell {
namespace {

constexpr double kContactScale = 1000;  ///< f0, newtons: a foot of 50 N costs as much as an activation of 0.05
constexpr double kLackScale = 1;        ///< r0, Nm
constexpr double kTolerance = 1e-4;     ///< of the equations, Nm
constexpr double kRoundness = 1e-3;     ///< of the corners, in activations
constexpr std::array kRounder{1.0, 0.3, 0.1, 0.03, 0.01, 0.003};

/// A value and its derivative.
struct Slope {
  double value, derivative;
};

/// max(x, 0), its corner rounded.
Slope positive(double x, double roundness) {
  const double root = std::hypot(x, roundness);
  return {x > 0 ? (x + root) / 2 : roundness * roundness / (2 * (root - x)), (1 + x / root) / 2};
}

/// clip(x, 0, 1), its corners rounded.
Slope clipped(double x, double roundness) {
  const Slope rise = positive(x, roundness), excess = positive(x - 1, roundness);
  return {rise.value - excess.value, rise.derivative - excess.derivative};
}

/// A contact's force by the multipliers, in units of kContactScale, and how that changes with C l in those units.
struct ContactForce {
  Vector3<double> value;
  Matrix3<double> derivative;
};

ContactForce contact_force(const FootContact& contact, const Moments& multipliers, double roundness) {
  const Vector3<double> wanted = kContactScale * contact.moments_of * multipliers;
  const Eigen::Vector2d along = wanted.tail<2>();
  const double size = std::hypot(along.norm(), roundness);
  const Vector3<double> edge(1, contact.friction * along.x() / size, contact.friction * along.y() / size);
  ContactForce force{Vector3<double>::Zero(), Matrix3<double>::Zero()};
  double normal = contact.normal.value_or(0) / kContactScale;
  if (!contact.normal) {
    const Slope pressed = positive(wanted[0] + contact.friction * size, roundness);
    normal = pressed.value;
    force.derivative = pressed.derivative * edge * edge.transpose();
  }
  force.value = normal * edge;
  const Eigen::Vector2d direction = along / size;
  force.derivative.bottomRightCorner<2, 2>() +=
      contact.friction * normal / size * (Eigen::Matrix2d::Identity() - direction * direction.transpose());
  return force;
}

/// M a(l) + C (n, t)(l) + r(l) - moments, and its derivative by l.
struct Balance {
  using Scalar = double;
  enum { NUM_RESIDUALS = kMomentCount, NUM_PARAMETERS = kMomentCount };

  bool operator()(const double* multipliers, double* residuals, double* jacobian) const {
    using Square = Eigen::Matrix<double, kMomentCount, kMomentCount>;
    const Eigen::Map<const Moments> l(multipliers);
    Moments sum = kLackScale * kLackScale * l - load.moments;
    Square derivative = kLackScale * kLackScale * Square::Identity();
    for (Eigen::Index i = 0; i < load.moments_of.rows(); ++i) {
      const Moments m = load.moments_of.row(i);
      const Slope share = clipped(m.dot(l), roundness);
      sum += share.value * m;
      derivative += share.derivative * m * m.transpose();
    }
    if (load.contact) {
      const auto c = kContactScale * load.contact->moments_of;
      const ContactForce force = contact_force(*load.contact, l, roundness);
      sum += c.transpose() * force.value;
      derivative += c.transpose() * force.derivative * c;
    }
    Eigen::Map<Moments>{residuals} = sum;
    if (jacobian != nullptr) Eigen::Map<Square>{jacobian} = derivative;
    return true;
  }

  const LoadToShare& load;
  double roundness;
};

/// From l on; true if found.
bool solve(const LoadToShare& load, double roundness, Moments& l) {
  ceres::TinySolver<Balance> solver;
  solver.options.max_num_iterations = 200;
  solver.options.cost_threshold = 0.5 * kTolerance * kTolerance;
  solver.options.gradient_tolerance = 0;
  solver.options.parameter_tolerance = 1e-15;
  solver.options.function_tolerance = 1e-16;
  solver.options.initial_trust_region_radius = 1e8;
  return solver.Solve(Balance{load, roundness}, &l).final_cost <= solver.options.cost_threshold;
}

}  // namespace

SharedLoad share(const LoadToShare& load, const Moments& from) {
  Moments l = from;
  if (!solve(load, kRoundness, l)) {
    l = Moments::Zero();
    for (const double roundness : kRounder) solve(load, roundness, l);
    solve(load, kRoundness, l);
  }
  SharedLoad shared{(load.moments_of * l).unaryExpr([](double x) { return clipped(x, kRoundness).value; }),
                    Vector3<double>::Zero(), kLackScale * kLackScale * l, l};
  if (load.contact) shared.contact = kContactScale * contact_force(*load.contact, l, kRoundness).value;
  return shared;
}

}  // namespace clamshell
