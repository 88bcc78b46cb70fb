// SPDX-License-Identifier: Apache-2.0
/// The two checks that every residual of this room has to pass.
#pragma once

#include <ceres/tiny_solver_autodiff_function.h>
#include <gtest/gtest.h>

#include <Eigen/Core>
#include <algorithm>
#include <cmath>

namespace clamshell {

template <int kResiduals, int kUnknowns, class Residual>
void expect_zero(const Residual& residual, const Eigen::Matrix<double, kUnknowns, 1>& truth) {
  Eigen::Matrix<double, kResiduals, 1> values;
  ASSERT_TRUE(residual(truth.data(), values.data()));
  EXPECT_LT(values.template lpNorm<Eigen::Infinity>(), 1e-9);
}

/// Automatic differentiation against central differences.
template <int kResiduals, int kUnknowns, class Residual>
void expect_jacobian(const Residual& residual, const Eigen::Matrix<double, kUnknowns, 1>& at) {
  using Function = ceres::TinySolverAutoDiffFunction<Residual, kResiduals, kUnknowns>;
  Eigen::Matrix<double, kResiduals, 1> values, before, after;
  Eigen::Matrix<double, kResiduals, kUnknowns> jacobian;
  ASSERT_TRUE(Function(residual)(at.data(), values.data(), jacobian.data()));
  for (int i = 0; i < kUnknowns; ++i) {
    const double step = 1e-6 * std::max(1.0, std::abs(at[i]));
    Eigen::Matrix<double, kUnknowns, 1> moved = at;
    moved[i] = at[i] - step;
    residual(moved.data(), before.data());
    moved[i] = at[i] + step;
    residual(moved.data(), after.data());
    const Eigen::Matrix<double, kResiduals, 1> numeric = (after - before) / (2 * step);
    EXPECT_LT((jacobian.col(i) - numeric).norm(), 1e-6 * (1 + numeric.norm())) << "unknown " << i;
  }
}

}  // namespace clamshell
