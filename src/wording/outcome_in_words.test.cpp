// SPDX-License-Identifier: Apache-2.0
#include "wording/outcome_in_words.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

constexpr Day kSince{std::chrono::local_days{std::chrono::year{2026} / 1 / 5}};
const FunctionScale kScale{.activities = 3, .every_days = 14, .change = 2, .question = "?", .source = "-"};

TEST(OutcomeInWords, says_what_changed_and_what_may_be_chance) {
  EXPECT_EQ(function_in_words({4, 6.67, kSince, FunctionVerdict::better}, kScale),
            "Better by 2.7 points, from 4.0 to 6.7 of 10 since Monday, 5 January 2026.");
  EXPECT_EQ(function_in_words({6, 3, kSince, FunctionVerdict::worse}, kScale),
            "Worse by 3.0 points, from 6.0 to 3.0 of 10 since Monday, 5 January 2026.");
  EXPECT_EQ(function_in_words({4, 5, kSince, FunctionVerdict::about_the_same}, kScale),
            "About the same, from 4.0 to 5.0 of 10 since Monday, 5 January 2026: less than 2 points may be chance.");
}

TEST(OutcomeInWords, says_against_which_force_a_leg_held) {
  EXPECT_EQ(strength_in_words({kSince, Side::right, "red", 28.4, Seconds{41.6}}),
            "right leg 42 s against 28 N (red band)");
}

}  // namespace
}  // namespace clamshell
