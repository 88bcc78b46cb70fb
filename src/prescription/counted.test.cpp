// SPDX-License-Identifier: Apache-2.0
#include "prescription/counted.h"

#include <gtest/gtest.h>

#include "prescription/prescribe.h"
#include "prescription/synthetic_history.h"

namespace clamshell {
namespace {

using synthetic::day;
using synthetic::good;
using synthetic::history;
using synthetic::leg;
using synthetic::rules;
using synthetic::with_answers;

/// Of 3 × 15–20 a side.
SessionSummary aborted(int number, int repetitions) {
  SessionSummary session = with_answers(good(number), std::nullopt, std::nullopt);
  session.legs = {leg(1, repetitions), LegSummary{}};
  return session;
}

Prescription prescribed_today(std::vector<SessionSummary> sessions) {
  return prescribe(history(std::move(sessions)), rules(), day(2));
}

TEST(Counted, are_not_five_false_starts) {
  const auto nothing = prescribed_today({good(0)});
  const auto p = prescribed_today({good(0), aborted(2, 3), aborted(2, 5), aborted(2, 8), aborted(2, 3), aborted(2, 7)});
  EXPECT_EQ(p.days_done, 1);
  EXPECT_EQ(p.done, std::vector{day(0)});
  EXPECT_EQ(p.due, nothing.due);
  EXPECT_EQ(p.sentence, nothing.sentence);
}

TEST(Counted, is_a_false_start_that_the_person_says_counts) {
  SessionSummary try_out = aborted(2, 5);
  try_out.answers.counts = true;
  const auto p = prescribed_today({good(0), try_out});
  EXPECT_EQ(p.done, (std::vector{day(0), day(2)}));
  try_out.answers.counts = false;
  EXPECT_EQ(prescribed_today({good(0), try_out}).done, std::vector{day(0)});
}

TEST(Counted, is_from_the_stated_share_of_the_dose_on) {
  EXPECT_TRUE(is_false_start(aborted(0, 22), rules())) << "of 90";
  EXPECT_FALSE(is_false_start(aborted(0, 23), rules()));
}

TEST(Counted, is_the_pain_of_a_false_start) {
  const auto p = prescribed_today({good(0), with_answers(aborted(2, 4), std::nullopt, 8)});
  EXPECT_EQ(p.advice, Advice::go_back);
  EXPECT_EQ(p.because.front().id, "pain");
  EXPECT_EQ(p.done, std::vector{day(0)});
  EXPECT_EQ(prescribed_today({good(0), with_answers(aborted(2, 0), std::nullopt, 8)}).done, std::vector{day(0)});
}

}  // namespace
}  // namespace clamshell
