// SPDX-License-Identifier: Apache-2.0
#include "live/clocks_beside.h"

#include <gtest/gtest.h>

#include <array>

namespace clamshell {
namespace {

constexpr std::array kLate_s{0.09, 0.02, 0.3, 0.05, 0.11, 0.03, 0.8, 0.04};

TEST(ClocksBeside, holds_the_phone_s_clock_to_the_leader_s_by_the_messages_that_came_soonest) {
  ClocksBeside clocks;
  for (std::size_t i = 0; i < kLate_s.size(); ++i) {
    const double now = static_cast<double>(i);
    clocks.lead(Seconds{1000 + now}, Seconds{now + kLate_s.at(i)});
    const auto ahead = clocks.feel(Seconds{5000 + now}, Seconds{now + kLate_s.at(kLate_s.size() - 1 - i)});
    if (i >= 6) {
      EXPECT_NEAR(ahead.value_or(Seconds{}).value, -4000, 0.02);
    }
  }
}

TEST(ClocksBeside, forgets_a_clock_that_was_set) {
  ClocksBeside clocks;
  clocks.lead(Seconds{1000}, Seconds{0.1});
  EXPECT_NEAR(clocks.feel(Seconds{1000}, Seconds{0.1})->value, 0, 1e-9);
  for (double now = 1; now < 12; ++now) {
    clocks.lead(Seconds{1000 + now}, Seconds{0.1 + now});
    clocks.feel(Seconds{940 + now}, Seconds{0.1 + now});
  }
  EXPECT_NEAR(clocks.feel(Seconds{952}, Seconds{12.1})->value, 60, 1e-9);
}

TEST(ClocksBeside, knows_nothing_before_the_leader_has_sent_anything) {
  ClocksBeside clocks;
  EXPECT_FALSE(clocks.feel(Seconds{1}, Seconds{1}));
}

}  // namespace
}  // namespace clamshell
