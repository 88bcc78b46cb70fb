// SPDX-License-Identifier: Apache-2.0
#include "muscle/latin_hypercube.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace clamshell {
namespace {

Eigen::MatrixXd sampled(int samples) {
  std::mt19937 random(1);
  return latin_hypercube(3, samples, random);
}

TEST(LatinHypercube, has_one_sample_in_each_slice_of_a_dimension) {
  constexpr int kSamples = 50;
  const Eigen::MatrixXd samples = sampled(kSamples);
  for (const auto dimension : samples.rowwise()) {
    std::vector<int> slices;
    for (const double sample : dimension)
      slices.push_back(static_cast<int>(kSamples * 0.5 * std::erfc(-sample / std::sqrt(2.0))));
    std::ranges::sort(slices);
    for (int i = 0; i < kSamples; ++i) EXPECT_EQ(slices[static_cast<std::size_t>(i)], i);
  }
}

TEST(LatinHypercube, is_standard_normal_in_each_dimension_and_hardly_correlated_across_them) {
  const Eigen::MatrixXd samples = sampled(2000);
  const Eigen::MatrixXd covariance = samples * samples.transpose() / 2000.0;
  EXPECT_LT(samples.rowwise().mean().cwiseAbs().maxCoeff(), 0.001);
  EXPECT_LT((covariance - Eigen::Matrix3d::Identity()).cwiseAbs().maxCoeff(), 0.06);
}

TEST(LatinHypercube, of_no_samples_is_empty) { EXPECT_EQ(sampled(0).cols(), 0); }

}  // namespace
}  // namespace clamshell
