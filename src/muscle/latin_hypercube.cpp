// SPDX-License-Identifier: Apache-2.0
#include "muscle/latin_hypercube.h"

#include <algorithm>
#include <numeric>
#include <unsupported/Eigen/SpecialFunctions>
#include <vector>

namespace clamshell {

Eigen::MatrixXd latin_hypercube(Eigen::Index dimensions, int samples, std::mt19937& random) {
  std::uniform_real_distribution<double> within;
  std::vector<int> strata(static_cast<std::size_t>(samples));
  std::iota(strata.begin(), strata.end(), 0);
  Eigen::ArrayXXd shares(dimensions, samples);
  for (Eigen::Index d = 0; d < dimensions; ++d) {
    std::ranges::shuffle(strata, random);
    for (int s = 0; s < samples; ++s) shares(d, s) = (strata[static_cast<std::size_t>(s)] + within(random)) / samples;
  }
  return shares.ndtri();
}

}  // namespace clamshell
