// SPDX-License-Identifier: Apache-2.0
/// Standard normal numbers whose samples are spread evenly over each dimension.
///
/// Latin hypercube sampling: McKay, Beckman, Conover 1979, Technometrics 21:239.
#pragma once

#include <Eigen/Core>
#include <random>

namespace clamshell {

/// A row a dimension, a column a sample: of n samples, one is in each nth of the normal distribution.
Eigen::MatrixXd latin_hypercube(Eigen::Index dimensions, int samples, std::mt19937& random);

}  // namespace clamshell
