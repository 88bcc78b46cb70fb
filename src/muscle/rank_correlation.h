// SPDX-License-Identifier: Apache-2.0
/// Spearman's rank correlation, and its interval by resampling.
///
/// Equal values share the mean of their ranks. The interval is the percentile bootstrap's (Efron 1979, Ann Stat 7:1):
/// whole items are drawn with replacement, each with all of its pairs.
#pragma once

#include <vector>

#include "muscle/interval.h"

namespace clamshell {

struct Pair {
  double measured, simulated;
};

struct RankCorrelation {
  double rho{};
  Interval interval;
};

/// -1 to 1; 0 if either side does not vary.
double spearman(const std::vector<Pair>& pairs);

/// items: what is drawn, each with one pair or more.
RankCorrelation rank_correlation(const std::vector<std::vector<Pair>>& items);

}  // namespace clamshell
