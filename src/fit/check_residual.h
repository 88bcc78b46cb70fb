// SPDX-License-Identifier: Apache-2.0
/// The two checks that every residual of this room has to pass.
#pragma once

#include <ceres/cost_function.h>
#include <ceres/gradient_checker.h>
#include <gtest/gtest.h>

#include <vector>

namespace clamshell {

/// parameters: one pointer a block, at the truth.
inline void expect_zero(const ceres::CostFunction& residual, const std::vector<const double*>& parameters) {
  std::vector<double> values(static_cast<std::size_t>(residual.num_residuals()));
  ASSERT_TRUE(residual.Evaluate(parameters.data(), values.data(), nullptr));
  for (const double value : values) EXPECT_NEAR(value, 0, 1e-9);
}

/// The analytic Jacobian against numeric differentiation.
inline void expect_jacobian(const ceres::CostFunction& residual, const std::vector<const double*>& parameters) {
  const std::vector<const ceres::Manifold*>* euclidean = nullptr;
  const ceres::GradientChecker checker(&residual, euclidean, ceres::NumericDiffOptions());
  ceres::GradientChecker::ProbeResults results;
  EXPECT_TRUE(checker.Probe(parameters.data(), 1e-6, &results)) << results.error_log;
}

}  // namespace clamshell
