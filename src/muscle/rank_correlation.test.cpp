// SPDX-License-Identifier: Apache-2.0
#include "muscle/rank_correlation.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

TEST(RankCorrelation, is_one_where_the_order_is_the_same_and_minus_one_where_it_is_turned_round) {
  EXPECT_NEAR(spearman({{1, 10}, {2, 20}, {3, 1000}}), 1, 1e-12);
  EXPECT_NEAR(spearman({{1, 3}, {2, 2}, {3, -7}}), -1, 1e-12);
}

// Of 1 2 3 4 5 and 2 1 4 3 5: 1 - 6 * (1 + 1 + 1 + 1) / (5 * 24).
TEST(RankCorrelation, is_spearmans) { EXPECT_NEAR(spearman({{1, 2}, {2, 1}, {3, 4}, {4, 3}, {5, 5}}), 0.8, 1e-12); }

TEST(RankCorrelation, gives_equal_values_the_mean_of_their_ranks) {
  EXPECT_NEAR(spearman({{1, 1}, {1, 1}, {2, 2}, {2, 2}}), 1, 1e-12);
  EXPECT_EQ(spearman({{1, 5}, {2, 5}, {3, 5}}), 0);
}

TEST(RankCorrelation, is_surer_the_more_items_there_are) {
  const auto width = [](int items) {
    std::vector<std::vector<Pair>> pairs;
    for (int i = 0; i < items; ++i) pairs.push_back({{1.0 * i, i + 4.0 * (i % 3)}});
    const RankCorrelation correlation = rank_correlation(pairs);
    EXPECT_LE(correlation.interval.lo, correlation.rho);
    EXPECT_GE(correlation.interval.hi, correlation.rho);
    return correlation.interval.hi - correlation.interval.lo;
  };
  EXPECT_LT(width(40), width(10));
}

}  // namespace
}  // namespace clamshell
