// SPDX-License-Identifier: Apache-2.0
#include "live/page_clock.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace clamshell {
namespace {

constexpr Seconds kHere{1.8e9};  // in 2027
constexpr Seconds kYear9999{2.534e11};

TEST(PageClock, is_the_page_s_where_that_is_about_right) {
  PageClock clock;
  for (const double error : {-100.0, -99.9, -50.0, 100.0})
    EXPECT_EQ(clock.read(kHere + Seconds{error}, kHere), kHere + Seconds{error});
}

TEST(PageClock, runs_as_the_page_s_does_where_that_is_years_off) {
  for (const Seconds wrong : {Seconds{}, kYear9999}) {
    PageClock clock;
    EXPECT_EQ(clock.read(wrong, kHere), kHere);
    const Seconds later = clock.read(wrong + Seconds{1.5}, kHere + Seconds{1.7});
    EXPECT_NEAR(later.value, kHere.value + 1.5, 1e-3);
    EXPECT_NEAR(clock.told(later).value, wrong.value + 1.5, 1e-3);
  }
}

TEST(PageClock, restarts_after_a_message_from_another_age) {
  PageClock clock;
  const Seconds before = clock.read(kHere, kHere), wild = clock.read(kYear9999, kHere + Seconds{1}),
                after = clock.read(kHere + Seconds{2}, kHere + Seconds{2});
  EXPECT_LT(before, wild);
  EXPECT_LT(wild, after);
  EXPECT_LT(after, kHere + PageClock::kLeeway);
}

TEST(PageClock, goes_on_where_the_page_s_was_set_back) {
  PageClock clock;
  const Seconds before = clock.read(kHere + Seconds{60}, kHere), after = clock.read(kHere, kHere + Seconds{1});
  EXPECT_LT(before, after);
  EXPECT_NEAR((clock.read(kHere + Seconds{1}, kHere + Seconds{2}) - after).value, 1, 1e-3);
}

TEST(PageClock, lets_a_message_come_late) {
  PageClock clock;
  clock.read(kHere + Seconds{1}, kHere);
  EXPECT_EQ(clock.read(kHere, kHere), kHere);
}

RC_GTEST_PROP(PageClock, is_never_far_from_the_server_s, ()) {
  PageClock clock;
  Seconds here = kHere;
  for (int i = 0; i < 20; ++i) {
    here += Seconds{*rc::gen::inRange(0, 1000) / 10.0};
    const Seconds told =
        *rc::gen::element(Seconds{}, here, here + Seconds{*rc::gen::inRange(-500, 500) * 1.0}, kYear9999);
    const Seconds time = clock.read(told, here);
    RC_ASSERT(here - PageClock::kLeeway <= time && time <= here + PageClock::kLeeway + Seconds{1});
  }
}

}  // namespace
}  // namespace clamshell
