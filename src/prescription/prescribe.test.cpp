// SPDX-License-Identifier: Apache-2.0
#include "prescription/prescribe.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "prescription/synthetic_history.h"

namespace clamshell {
namespace {

using synthetic::day;
using synthetic::dose;
using synthetic::good;
using synthetic::history;
using synthetic::programme;
using synthetic::rules;
using synthetic::with_answers;
using synthetic::with_form;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Prescription prescribed(const History& history, int today) { return prescribe(history, rules(), day(today)); }

std::vector<std::string> ids(const Prescription& p) {
  std::vector<std::string> result;
  std::ranges::transform(p.because, std::back_inserter(result), &Reason::id);
  return result;
}

std::vector<std::string> flags_of(const Prescription& p) {
  std::vector<std::string> result;
  std::ranges::transform(p.flags, std::back_inserter(result), &Flag::id);
  return result;
}

TEST(Prescribe, begins_everybody_without_a_band_today) {
  const Prescription p = prescribed(history({}), 3);
  EXPECT_EQ(p.advice, Advice::begin);
  EXPECT_EQ(p.sentence, "Welcome: today 3 × 15–20 without a band, to learn the movement.");
  EXPECT_EQ(p.due, day(3));
  EXPECT_EQ(p.days_done, 0);
  EXPECT_THAT(p.flags, IsEmpty());
}

TEST(Prescribe, gives_the_band_after_two_clean_sessions) {
  const Prescription p = prescribed(history({good(0), good(2)}), 4);
  EXPECT_EQ(p.advice, Advice::progress);
  EXPECT_EQ(p.sentence, "Two clean sessions of 3 × 20: today you take the light band.");
  EXPECT_EQ(p.next.band, "yellow");
  EXPECT_THAT(p.because[0].text, HasSubstr("240 of 240 judged repetitions clean, effort at most 4 and pain at most 0"));
}

TEST(Prescribe, says_next_time_on_a_day_of_rest) {
  const Prescription p = prescribed(history({good(0), good(2)}), 2);
  EXPECT_EQ(p.sentence, "Two clean sessions of 3 × 20: next time you take the light band.");
  EXPECT_EQ(p.due, day(4));
  EXPECT_EQ(p.done_this_week, 2);
  EXPECT_EQ(ids(p).back(), "rest");
}

TEST(Prescribe, says_that_the_next_band_is_missing_and_goes_on_without_it) {
  const Prescription p = prescribed(history({good(0), good(2)}, {}), 4);
  EXPECT_EQ(
      p.sentence,
      "Two clean sessions of 3 × 20, and the light band is not among yours: today you hold the squeeze for 2 seconds.");
  EXPECT_THAT(ids(p), ElementsAre("mastered", "not_owned"));
}

TEST(Prescribe, takes_two_sessions_of_one_day_for_one) {
  EXPECT_EQ(prescribed(history({good(0), good(0)}), 2).advice, Advice::go_on);
}

TEST(Prescribe, opens_no_gate_for_two_good_sessions_at_different_steps) {
  EXPECT_EQ(prescribed(history({good(0, dose(10, 12)), good(2)}), 4).advice, Advice::go_on);
}

TEST(Prescribe, tells_honestly_what_it_cannot_judge_and_what_to_do) {
  const Prescription p = prescribed(history({good(0), with_form(good(2), 0.25, 1)}), 4);
  EXPECT_THAT(p.sentence, HasSubstr("I can't judge that from there, only 30 of 120 repetitions"));
  EXPECT_THAT(p.sentence, HasSubstr("with the camera raised in front of your hips"));
  EXPECT_THAT(p.because[0].text, HasSubstr("half-way between the front and the feet"));
}

TEST(Prescribe, shows_a_clinician_that_nobody_sees_the_sessions) {
  const auto unseen = [](int number) { return synthetic::without_camera(good(number)); };
  EXPECT_THAT(flags_of(prescribed(history({good(0), unseen(2), unseen(4)}), 6)), ElementsAre("not_seen"));
  EXPECT_THAT(flags_of(prescribed(history({unseen(0), good(2), unseen(4)}), 6)), IsEmpty());
}

TEST(Prescribe, goes_back_after_two_sessions_of_poor_form) {
  const Dose light = dose(15, 20, "yellow");
  const Prescription p =
      prescribed(history({good(0, light), with_form(good(2, light), 1, 0.4), with_form(good(4, light), 1, 0.3)}), 7);
  EXPECT_EQ(p.advice, Advice::go_back);
  EXPECT_EQ(p.sentence,
            "In the last two sessions 84 of 240 repetitions were clean: today 3 × 12–15 with the light band.");
  EXPECT_THAT(flags_of(p), ElementsAre("poor_form"));
}

TEST(Prescribe, goes_back_once_for_the_same_poor_sessions) {
  const Dose light = dose(15, 20, "yellow"), less = dose(12, 15, "yellow");
  const Prescription p = prescribed(
      history({with_form(good(2, light), 1, 0.4), with_form(good(4, light), 1, 0.3), with_form(good(7, less), 1, 0.4)}),
      9);
  EXPECT_EQ(p.advice, Advice::go_on);
  EXPECT_EQ(p.next.most, 15);
}

TEST(Prescribe, goes_back_after_two_sessions_that_were_too_hard) {
  const Dose light = dose(12, 15, "yellow");
  const Prescription p =
      prescribed(history({with_answers(good(0, light), 9, 0), with_answers(good(2, light), 10, 0)}), 4);
  EXPECT_EQ(ids(p)[0], "too_hard");
  EXPECT_FALSE(p.next.band);
}

TEST(Prescribe, goes_back_when_pain_rises_from_week_to_week) {
  const Dose light = dose(15, 20, "yellow");
  const auto hurting = [&](int number, int pain) { return with_answers(good(number, light), 7, pain, true); };
  const Prescription p = prescribed(history({hurting(0, 1), hurting(2, 1), hurting(7, 3), hurting(9, 4)}), 11);
  EXPECT_EQ(p.sentence, "Your pain rose from 1.0 to 3.5 of 10 within a week: today 3 × 12–15 with the light band.");
  const Prescription settling = prescribed(history({hurting(0, 1), hurting(2, 1), hurting(7, 4), hurting(9, 3)}), 11);
  EXPECT_EQ(settling.advice, Advice::go_on);
}

TEST(Prescribe, hears_pain_that_ended_a_session_before_the_first_repetition) {
  SessionSummary given_up = with_answers(good(2), std::nullopt, 9);
  given_up.legs = {};
  given_up.answers.stop_reason = "sharp pain in the hip";
  const Prescription p = prescribed(history({good(0), given_up}), 2);
  EXPECT_EQ(p.advice, Advice::go_back);
  EXPECT_THAT(p.sentence, HasSubstr("it hurt 9 of 10"));
  EXPECT_EQ(p.due, day(5)) << "a day of rest more";
  EXPECT_EQ(p.days_done, 1);
  ASSERT_THAT(flags_of(p), ElementsAre("pain"));
  EXPECT_EQ(p.flags[0].text, "Pain of 9 of 10 on 2026-01-07, and stopped: “sharp pain in the hip”");
}

TEST(Prescribe, gives_no_more_for_two_weeks_after_a_painful_session) {
  std::vector<SessionSummary> sessions{with_answers(good(0, dose(15, 20, "yellow")), 4, 6, true), good(3), good(5)};
  const Prescription p = prescribed(history(sessions), 7);
  EXPECT_EQ(p.advice, Advice::go_on);
  EXPECT_THAT(p.sentence, HasSubstr("It hurt 6 of 10 within the last 14 days"));
  sessions.push_back(good(12));
  EXPECT_EQ(prescribed(history(sessions), 14).advice, Advice::progress);
}

TEST(Prescribe, rests_a_day_longer_after_pain) {
  EXPECT_EQ(prescribed(history({with_answers(good(0), 4, 6)}), 0).due, day(3));
  EXPECT_EQ(prescribed(history({with_answers(good(0), 4, 3, false)}), 1).due, day(3));
}

TEST(Prescribe, names_every_reason_to_go_back_and_goes_as_far_as_the_gravest) {
  const Dose medium = dose(15, 20, "red", 2, 1);
  const Prescription p = prescribed(history({good(0, medium), with_answers(good(2, medium), 5, 4, false)}), 30);
  EXPECT_THAT(ids(p), ElementsAre("morning", "lost"));
  EXPECT_EQ(p.next.band, "yellow");
  EXPECT_THAT(flags_of(p), ElementsAre("pain", "missed"));
}

TEST(Prescribe, returns_to_the_band_that_was_left_at_home_once) {
  const Dose medium = dose(15, 20, "red", 2, 1);
  const Prescription once = prescribed(history({good(0, medium), good(2)}), 4);
  EXPECT_EQ(once.next.band, "red");
  EXPECT_EQ(once.sentence,
            "Last time you chose another dose: today again 3 × 15–20 with the medium band, hold 2 seconds.");
  EXPECT_EQ(prescribed(history({good(0, medium), good(2), good(4)}), 7).next.band, "yellow")
      << "twice without it, and well: then it is where the person stands";
}

TEST(Prescribe, stays_down_after_going_back_for_a_reason) {
  const Dose light = dose(15, 20, "yellow");
  const Prescription p = prescribed(history({with_answers(good(0, light), 4, 6, true), good(3)}), 5);
  EXPECT_FALSE(p.next.band);
}

TEST(Prescribe, begins_with_the_weaker_leg_and_gives_it_no_more_sets) {
  std::vector<SessionSummary> sessions{good(0), good(2), good(4)};
  for (SessionSummary& s : sessions) {
    s.legs[0].opening = {from_degrees(30), from_degrees(2)};
    s.legs[1].opening = {from_degrees(45), from_degrees(2)};
  }
  const Prescription p = prescribed(history(sessions), 7);
  EXPECT_EQ(p.next.first_leg, Side::left);
  EXPECT_EQ(p.next.sets, 3);
  EXPECT_THAT(p.because.back().text,
              HasSubstr("Over 3 sessions your left leg did less: left and right differ by 33 ± 4 %"));
}

TEST(Prescribe, follows_a_clinician_and_shows_the_reason) {
  History of = history({good(0), good(2)});
  of.programme = programme(3, "hip replacement in March");
  of.programme->sets = 2;
  of.programme->most = 10;
  of.programme->band = "none";
  of.programme->days_a_week = 2;
  const Prescription p = prescribed(of, 4);
  EXPECT_EQ(p.sentence, "Your clinician changed your programme: next time 2 × 10 without a band.");
  EXPECT_EQ(p.because[0].id, "programme");
  EXPECT_THAT(p.because[0].text, HasSubstr("Your clinician set 2 sets, at most 10 repetitions, no band, 2 days a week: "
                                           "\"hip replacement in March\""));
  EXPECT_EQ(p.due, day(7)) << "two days of this week are done";
}

TEST(Prescribe, prescribes_a_clinicians_band_although_it_is_not_owned) {
  History of = history({good(0)}, {});
  of.programme = programme(1, "has mine on loan");
  of.programme->band = "green";
  const Prescription p = prescribed(of, 2);
  EXPECT_EQ(p.next.band, "green");
  EXPECT_EQ(p.advice, Advice::progress);
}

TEST(Prescribe, goes_on_by_the_rules_in_what_a_clinician_left_open) {
  Dose asked = dose(10, 10);
  asked.sets = 2;
  History of = history({good(2, asked), good(4, asked)});
  of.programme = programme(0, "short sets");
  of.programme->sets = 2;
  of.programme->least = of.programme->most = 10;
  const Prescription p = prescribed(of, 7);
  EXPECT_EQ(p.sentence, "Two clean sessions of 2 × 10: today you take the light band.");
  EXPECT_EQ(p.next.most, 10);
}

TEST(Prescribe, asks_no_more_after_pain_of_who_had_chosen_less) {
  Dose little = dose(4, 5);
  little.sets = 1;
  const Prescription p = prescribed(history({with_answers(good(0, little), 5, 6, true)}), 3);
  EXPECT_EQ(p.next.sets, 1);
  EXPECT_EQ(p.next.most, 5);
}

}  // namespace
}  // namespace clamshell
