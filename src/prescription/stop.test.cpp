// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "prescription/decisions.h"
#include "prescription/prescribe.h"
#include "prescription/synthetic_history.h"

namespace clamshell {
namespace {

using synthetic::day;
using synthetic::evening;
using synthetic::good;
using synthetic::history;
using synthetic::programme;
using synthetic::rules;
using synthetic::with_answers;
using testing::HasSubstr;

Prescription prescribed_on(const History& history, int today) { return prescribe(history, rules(), day(today)); }

History screened(int number, const std::map<std::string, bool>& answers) {
  History of = history({good(0)});
  of.screening = Screening{evening(number), answers};
  return of;
}

Programme cleared(int number) {
  Programme set = programme(number, "X-ray without findings");
  set.cleared = true;
  return set;
}

TEST(Stop, is_for_who_answered_yes_and_says_whom_to_see) {
  const Prescription p = prescribed_on(screened(0, {{"injury", true}, {"heart", false}}), 2);
  EXPECT_EQ(p.advice, Advice::stop);
  EXPECT_THAT(p.sentence, HasSubstr("Have a doctor look at your leg"));
  EXPECT_EQ(p.because[0].id, "red_flag");
  EXPECT_THAT(p.because[0].source, HasSubstr("Ottawa"));
  EXPECT_EQ(p.flags[0].id, "red_flag");
}

TEST(Stop, is_not_for_who_answered_no) {
  EXPECT_NE(prescribed_on(screened(0, {{"injury", false}}), 2).advice, Advice::stop);
}

TEST(Stop, is_for_a_yes_to_a_question_that_is_no_longer_asked) {
  EXPECT_EQ(prescribed_on(screened(0, {{"old_question", true}}), 2).advice, Advice::stop);
}

TEST(Stop, ends_when_a_clinician_cleared_what_was_answered_before) {
  History of = screened(4, {{"injury", true}});
  of.programme = cleared(5);
  EXPECT_NE(prescribed_on(of, 6).advice, Advice::stop);
  of.programme = cleared(3);
  EXPECT_EQ(prescribed_on(of, 6).advice, Advice::stop);
}

TEST(Stop, comes_after_two_painful_sessions_in_a_row) {
  const Prescription p =
      prescribed_on(history({good(0), with_answers(good(2), 4, 6, true), with_answers(good(5), 4, 7, true)}), 8);
  EXPECT_EQ(p.advice, Advice::stop);
  EXPECT_THAT(p.sentence, HasSubstr("It hurt 6 and 7 of 10 in your last two sessions"));
  EXPECT_EQ(p.flags[0].id, "pain");
}

TEST(Stop, does_not_come_after_painful_sessions_with_a_good_one_between) {
  EXPECT_NE(
      prescribed_on(history({with_answers(good(0), 4, 6, true), good(3), with_answers(good(5), 4, 6, true)}), 8).advice,
      Advice::stop);
}

TEST(Stop, begins_to_count_anew_when_a_clinician_cleared_the_pain) {
  History of = history({with_answers(good(0), 4, 6, true), with_answers(good(3), 4, 7, true)});
  of.programme = cleared(10);
  EXPECT_EQ(prescribed_on(of, 11).advice, Advice::go_back) << "there may be sessions again, with less";
  of.sessions.push_back(with_answers(good(11), 4, 8, true));
  EXPECT_NE(prescribed_on(of, 14).advice, Advice::stop);
  of.sessions.push_back(with_answers(good(14), 4, 8, true));
  EXPECT_EQ(prescribed_on(of, 17).advice, Advice::stop);
}

TEST(Stop, is_what_a_paused_programme_means) {
  History of = history({good(0)});
  of.programme = programme(1, "holiday from exercise");
  of.programme->paused = true;
  const Prescription p = prescribed_on(of, 2);
  EXPECT_EQ(p.advice, Advice::stop);
  EXPECT_THAT(p.sentence, HasSubstr("\"holiday from exercise\""));
}

TEST(Stop, puts_red_flags_in_the_order_of_the_questions) {
  const auto flags = red_flags(screened(0, {{"heart", true}, {"bones", true}, {"nerves", true}}), rules());
  ASSERT_EQ(flags.size(), 3U);
  EXPECT_EQ(flags[0].id, "nerves");
  EXPECT_EQ(flags[2].id, "heart");
}

}  // namespace
}  // namespace clamshell
