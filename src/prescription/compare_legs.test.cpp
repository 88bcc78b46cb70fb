// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "prescription/beside_the_dose.h"
#include "prescription/synthetic_history.h"

namespace clamshell {
namespace {

using synthetic::good;
using synthetic::leg;
using synthetic::rules;

SessionSummary opened(int number, double left_degrees, double right_degrees, double stddev_degrees = 2) {
  SessionSummary session = good(number);
  session.legs[0].opening = {from_degrees(left_degrees), from_degrees(stddev_degrees)};
  session.legs[1].opening = {from_degrees(right_degrees), from_degrees(stddev_degrees)};
  return session;
}

TEST(CompareLegs, says_nothing_before_three_sessions) {
  EXPECT_FALSE(compare_legs({}, rules()));
  EXPECT_FALSE(compare_legs({opened(0, 30, 45), opened(2, 30, 45)}, rules()));
  EXPECT_TRUE(compare_legs({opened(0, 30, 45), opened(2, 30, 45), opened(4, 30, 45)}, rules()));
}

TEST(CompareLegs, takes_the_difference_as_a_share_of_the_larger) {
  const auto c = compare_legs({opened(0, 30, 40), opened(2, 30, 40), opened(4, 30, 40)}, rules());
  EXPECT_NEAR(c->opening, 0.25, 1e-9);
  EXPECT_EQ(c->sessions, 3);
  EXPECT_EQ(c->weaker, Side::left);
  const auto mirrored = compare_legs({opened(0, 40, 30), opened(2, 40, 30), opened(4, 40, 30)}, rules());
  EXPECT_NEAR(mirrored->opening, -0.25, 1e-9);
  EXPECT_EQ(mirrored->weaker, Side::right);
}

TEST(CompareLegs, calls_a_difference_under_15_percent_noise) {
  const auto c = compare_legs({opened(0, 35, 40), opened(2, 35, 40), opened(4, 35, 40)}, rules());
  EXPECT_NEAR(c->opening, 0.125, 1e-9);
  EXPECT_FALSE(c->weaker);
}

TEST(CompareLegs, calls_a_difference_within_two_deviations_noise) {
  const auto c = compare_legs({opened(0, 32, 40, 8), opened(2, 32, 40, 8), opened(4, 32, 40, 8)}, rules());
  EXPECT_NEAR(c->opening, 0.2, 1e-9);
  EXPECT_GT(2 * c->opening_stddev, 0.2);
  EXPECT_FALSE(c->weaker);
}

TEST(CompareLegs, averages_errors_out_between_sessions) {
  std::vector<SessionSummary> sessions;
  for (int i = 0; i < 3; ++i) sessions.push_back(opened(i, 40, 40, 3));
  const double of_three = compare_legs(sessions, rules())->opening_stddev;
  EXPECT_NEAR(of_three, std::sqrt(2.0 / 3) * 3 / 40, 1e-9);
  for (int i = 3; i < 12; ++i) sessions.push_back(opened(i, 40, 40, 3));
  EXPECT_NEAR(compare_legs(sessions, rules())->opening_stddev, of_three / 2, 1e-9);
}

TEST(CompareLegs, believes_the_scatter_of_sessions_where_it_is_larger_than_their_deviations) {
  const auto c = compare_legs({opened(0, 20, 40, 0.1), opened(2, 30, 40, 0.1), opened(4, 40, 40, 0.1)}, rules());
  EXPECT_NEAR(c->opening_stddev, 10 / std::sqrt(3.0) / 40, 0.001);
  EXPECT_FALSE(c->weaker) << "a quarter less, and yet anything between none and a half";
}

TEST(CompareLegs, leaves_out_old_sessions_those_of_one_leg_and_those_that_nobody_saw) {
  SessionSummary one_leg = opened(42, 30, 40);
  one_leg.legs[1] = {};
  SessionSummary unseen = opened(44, 30, 40);
  unseen.measured = false;
  EXPECT_FALSE(compare_legs({opened(0, 30, 40), opened(38, 30, 40), opened(40, 30, 40), one_leg, unseen}, rules()));
}

TEST(CompareLegs, compares_clean_repetitions_a_set_too) {
  std::vector<SessionSummary> sessions{opened(0, 40, 40), opened(2, 40, 40), opened(4, 40, 40)};
  for (SessionSummary& s : sessions) s.legs[1].clean = s.legs[1].judged / 2;
  const auto c = compare_legs(sessions, rules());
  EXPECT_NEAR(*c->clean, -0.5, 1e-9);
  EXPECT_EQ(c->weaker, Side::right);
}

TEST(CompareLegs, compares_no_clean_repetitions_where_too_few_could_be_judged) {
  std::vector<SessionSummary> sessions{opened(0, 40, 40), opened(2, 40, 40), opened(4, 40, 40)};
  for (SessionSummary& s : sessions) {
    s.legs[1].judged = s.legs[1].repetitions / 4;
    s.legs[1].clean = 0;
  }
  EXPECT_FALSE(compare_legs(sessions, rules())->clean);
}

TEST(CompareLegs, calls_no_leg_weaker_that_opens_less_and_moves_cleaner) {
  std::vector<SessionSummary> sessions{opened(0, 30, 40), opened(2, 30, 40), opened(4, 30, 40)};
  for (SessionSummary& s : sessions) s.legs[1].clean = s.legs[1].judged / 2;
  EXPECT_FALSE(compare_legs(sessions, rules())->weaker);
}

}  // namespace
}  // namespace clamshell
