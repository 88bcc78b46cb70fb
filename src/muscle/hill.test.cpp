// SPDX-License-Identifier: Apache-2.0
#include "muscle/hill.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace clamshell {
namespace {

constexpr double kTolerance = 1e-3;
const Muscle kMuscle{"muscle", "group", Newtons{1000}, Metres{0.1}, Metres{0.2}, from_degrees(20), {}};

TEST(Hill, pulls_hardest_at_the_optimal_length_and_at_rest) {
  EXPECT_NEAR(hill::active_force(1), 1, kTolerance);
  EXPECT_NEAR(hill::force_by_speed(0), 1, kTolerance);
  EXPECT_LT(hill::active_force(0.5), 0.3);
  EXPECT_LT(hill::active_force(1.6), 0.2);
}

TEST(Hill, resists_only_stretching) {
  EXPECT_EQ(hill::passive_force(0.9), 0);
  EXPECT_NEAR(hill::passive_force(1.6), 1, kTolerance);
}

TEST(Hill, loses_what_pennation_costs) {
  const double along = 0.1 * std::cos(from_degrees(20).value);
  EXPECT_NEAR(hill::pull(kMuscle, 0.2 + along, 0).active, 1000 * std::cos(from_degrees(20).value), 1);
}

TEST(Hill, does_not_pull_on_a_slack_tendon) { EXPECT_LT(hill::pull(kMuscle, 0.15, 0).active, 20); }

RC_GTEST_PROP(Hill, is_weaker_the_faster_it_shortens, ()) {
  const double slow = *rc::gen::inRange(-100, 100) / 100.0, fast = slow - *rc::gen::inRange(1, 100) / 100.0;
  RC_ASSERT(hill::force_by_speed(fast) <= hill::force_by_speed(slow));
}

}  // namespace
}  // namespace clamshell
