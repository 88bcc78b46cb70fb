// SPDX-License-Identifier: Apache-2.0
#include "muscle/rank_correlation.h"

#include <cmath>
#include <random>

namespace clamshell {
namespace {

constexpr int kResamples = 2000;

/// 0.5 to n - 0.5.
std::vector<double> ranks_of(const std::vector<Pair>& pairs, double Pair::*side) {
  std::vector<double> ranks;
  for (const Pair& one : pairs) {
    double rank = 0;
    for (const Pair& other : pairs) rank += other.*side < one.*side ? 1 : other.*side == one.*side ? 0.5 : 0;
    ranks.push_back(rank);
  }
  return ranks;
}

}  // namespace

double spearman(const std::vector<Pair>& pairs) {
  const std::vector<double> measured = ranks_of(pairs, &Pair::measured), simulated = ranks_of(pairs, &Pair::simulated);
  const double middle = static_cast<double>(pairs.size()) / 2;
  double both = 0, of_measured = 0, of_simulated = 0;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const double x = measured[i] - middle, y = simulated[i] - middle;
    both += x * y;
    of_measured += x * x;
    of_simulated += y * y;
  }
  const double scale = std::sqrt(of_measured * of_simulated);
  return scale > 0 ? both / scale : 0;
}

RankCorrelation rank_correlation(const std::vector<std::vector<Pair>>& items) {
  const auto of = [](const auto& drawn) {
    std::vector<Pair> pairs;
    for (const std::vector<Pair>& item : drawn) pairs.insert(pairs.end(), item.begin(), item.end());
    return spearman(pairs);
  };
  std::mt19937 random(1);
  std::vector<double> resampled;
  for (int i = 0; i < kResamples; ++i) {
    std::vector<std::vector<Pair>> drawn;
    for (std::size_t k = 0; k < items.size(); ++k) drawn.push_back(items[random() % items.size()]);
    resampled.push_back(of(drawn));
  }
  return {of(items), interval_of(std::move(resampled))};
}

}  // namespace clamshell
