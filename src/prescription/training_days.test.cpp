// SPDX-License-Identifier: Apache-2.0
#include "prescription/training_days.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "prescription/prescribe.h"
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

TEST(Counted, is_a_session_of_several_bands_for_the_weakest) {
  SessionSummary session = good(0, dose(15, 20, "red"));
  const auto band_of = [&](std::vector<std::optional<std::string>> bands) {
    session.bands = std::move(bands);
    return counted({session}, rules()).front().dose.band;
  };
  EXPECT_EQ(band_of({}), "red") << "nothing was done: the plan's";
  EXPECT_EQ(band_of({"red", "yellow"}), "yellow");
  EXPECT_EQ(band_of({"green"}), "green") << "all sets were corrected";
  EXPECT_EQ(band_of({"yellow", std::nullopt}), std::nullopt);
}

TEST(Counted, does_not_master_a_band_that_only_some_sets_were_done_with) {
  const Step& last = *std::ranges::find_if(rules().with_band, &Step::then_band);
  const Dose yellow = dose(last.least, last.most, "yellow", last.hold.value, last.lower.value);
  std::vector<SessionSummary> sessions{good(0, yellow), good(1, yellow)};
  for (SessionSummary& each : sessions) each.bands = {"yellow"};
  EXPECT_EQ(prescribed_today(sessions).next.band, "red");
  sessions[0].bands = {"yellow", std::nullopt};
  EXPECT_EQ(prescribed_today(sessions).next.band, "yellow");
  sessions[1].bands = {std::nullopt, "yellow"};
  EXPECT_NE(prescribed_today(sessions).next.band, "red");
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
