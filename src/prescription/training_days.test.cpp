// SPDX-License-Identifier: Apache-2.0
#include "prescription/training_days.h"

#include <gtest/gtest.h>

#include "prescription/synthetic_history.h"

namespace clamshell {
namespace {

using synthetic::dose;
using synthetic::good;
using synthetic::leg;
using synthetic::with_answers;

SessionSummary with_sets(SessionSummary session, int sets, int repetitions) {
  session.legs = {leg(sets, repetitions), leg(sets, repetitions)};
  return session;
}

TEST(TrainingDays, are_the_sessions_where_there_is_one_a_day) {
  EXPECT_EQ(training_days({good(0), good(2)}).size(), 2U);
}

TEST(TrainingDays, put_an_interrupted_session_and_its_rest_together) {
  const auto days = training_days({with_sets(good(0), 1, 20), with_sets(good(0), 2, 18)});
  ASSERT_EQ(days.size(), 1U);
  const LegSummary& left = days[0].leg(Side::left);
  EXPECT_EQ(left.sets, 3);
  EXPECT_EQ(left.smallest_set, 18);
  EXPECT_EQ(left.repetitions, 56);
  EXPECT_EQ(left.judged, 56);
  EXPECT_EQ(left.clean, 56);
}

TEST(TrainingDays, put_the_two_legs_of_two_sessions_together) {
  SessionSummary first = good(0), second = good(0);
  first.legs[1] = {};
  second.legs[0] = {};
  const auto days = training_days({first, second});
  EXPECT_EQ(days[0].leg(Side::left).smallest_set, 20);
  EXPECT_EQ(days[0].leg(Side::right).smallest_set, 20);
}

TEST(TrainingDays, leave_out_sets_under_another_load) {
  const auto days = training_days({good(0, dose(15, 20)), good(0, dose(12, 15, "yellow"))});
  ASSERT_EQ(days.size(), 1U);
  EXPECT_EQ(days[0].dose.band, "yellow");
  EXPECT_EQ(days[0].leg(Side::left).sets, 3);
}

TEST(TrainingDays, take_the_worst_answers) {
  const auto days = training_days({with_answers(good(0), 8, 6, false), with_answers(good(0), 3, std::nullopt, true)});
  EXPECT_EQ(days[0].answers.effort, 8);
  EXPECT_EQ(days[0].answers.pain, 6);
  EXPECT_EQ(days[0].answers.pain_gone_by_morning, false);
}

TEST(TrainingDays, count_as_watched_only_where_all_of_it_was) {
  EXPECT_FALSE(training_days({synthetic::without_camera(good(0)), good(0)})[0].measured);
}

TEST(TrainingDays, overlook_a_session_in_which_nothing_was_done_or_said) {
  SessionSummary opened = with_answers(good(0), std::nullopt, std::nullopt);
  opened.legs = {};
  EXPECT_TRUE(training_days({opened}).empty());
}

TEST(TrainingDays, overlook_a_session_in_which_nothing_was_done_and_nothing_hurt) {
  SessionSummary opened = with_answers(good(0), std::nullopt, 0);
  opened.legs = {};
  EXPECT_TRUE(training_days({opened}).empty());
}

TEST(TrainingDays, keep_what_was_done_beside_a_try_that_pain_ended) {
  SessionSummary given_up = with_answers(synthetic::without_camera(good(0)), std::nullopt, 8);
  given_up.legs = {};
  for (const auto& sessions : {std::vector{good(0), given_up}, std::vector{given_up, good(0)}}) {
    const auto days = training_days(sessions);
    ASSERT_EQ(days.size(), 1U);
    EXPECT_EQ(days[0].leg(Side::left).sets, 3);
    EXPECT_TRUE(days[0].measured) << "all that was done";
    EXPECT_EQ(days[0].answers.pain, 8);
  }
}

TEST(TrainingDays, keep_a_session_that_pain_ended_before_the_first_repetition) {
  SessionSummary given_up = with_answers(good(0), std::nullopt, 8);
  given_up.legs = {};
  EXPECT_EQ(training_days({given_up}).size(), 1U);
}

}  // namespace
}  // namespace clamshell
