// SPDX-License-Identifier: Apache-2.0
/// What somebody trains for, and how they come from lying to standing.
#include <gmock/gmock.h>

#include <algorithm>

#include "prescription/prescribe.h"
#include "prescription/standing.h"
#include "prescription/synthetic_history.h"

namespace clamshell {
namespace {

using synthetic::day, synthetic::dose, synthetic::good, synthetic::rules, synthetic::with_answers;
using testing::Contains, testing::Field, testing::HasSubstr, testing::Not;

const Dose kHeavy = dose(8, 12, "red", 0.5, 2), kLastWithLight = dose(15, 20, "yellow", 2, 3);

History for_strength(std::vector<SessionSummary> sessions) {
  History history = synthetic::history(std::move(sessions), {"yellow", "red", "green"});
  history.goal = Goal::strength;
  return history;
}

/// Owns one band and has mastered all that it gives, for two weeks.
History graduate() {
  std::vector<SessionSummary> sessions;
  for (const int number : {0, 2, 4, 7, 9, 11}) sessions.push_back(good(number, kLastWithLight));
  return synthetic::history(sessions, {"yellow"});
}

Prescription at(const History& history, int today) { return prescribe(history, rules(), day(today)); }

bool gives(const Prescription& p, const std::string& id) {
  return std::ranges::find(p.because, id, &Reason::id) != p.because.end();
}

TEST(Strength, begins_without_a_band_like_everybody) {
  const Prescription p = at(for_strength({}), 0);
  EXPECT_EQ(p.goal, Goal::strength);
  EXPECT_EQ(p.next.most, 20);
  EXPECT_FALSE(p.next.band);
  EXPECT_EQ(p.days_a_week, 2);
}

TEST(Strength, takes_few_repetitions_and_a_long_rest_once_a_band_is_earned) {
  const Prescription p = at(for_strength({good(0), good(3)}), 7);
  EXPECT_EQ(p.advice, Advice::progress);
  EXPECT_EQ(p.next.band, "yellow");
  EXPECT_EQ(p.next.least, 8);
  EXPECT_EQ(p.next.most, 12);
  EXPECT_EQ(p.next.rest, Seconds{90});
}

TEST(Strength, takes_the_next_band_at_an_effort_that_endurance_would_call_hard) {
  const auto hard = [](int number) { return with_answers(good(number, kHeavy), 8, 0); };
  EXPECT_EQ(at(for_strength({hard(0), hard(3)}), 7).next.band, "green");
  History endurance = for_strength({hard(0), hard(3)});
  endurance.goal = Goal::endurance;
  EXPECT_EQ(at(endurance, 7).next.band, "red");
}

TEST(Strength, goes_back_where_it_costs_more_than_it_should) {
  const auto too_hard = [](int number) { return with_answers(good(number, kHeavy), 9, 0); };
  const Prescription p = at(for_strength({too_hard(0), too_hard(3)}), 7);
  EXPECT_EQ(p.advice, Advice::go_back);
  EXPECT_EQ(p.next.band, "yellow");
}

TEST(Strength, is_for_a_clinician_to_choose_after_certain_answers) {
  for (const char* answer : {"outer_hip", "hip_surgery", "bones", "pregnant"}) {
    History history = for_strength({good(0), good(3)});
    history.screening = Screening{synthetic::evening(-2), {{answer, true}}};
    Programme cleared = synthetic::programme(-1, "Looked at.");
    cleared.cleared = true;
    history.programme = cleared;
    EXPECT_EQ(at(history, 7).goal, Goal::endurance) << answer;
    EXPECT_TRUE(gives(at(history, 7), "gentle")) << answer;
    history.programme->goal = Goal::strength;
    EXPECT_EQ(at(history, 7).goal, Goal::strength) << answer;
  }
}

TEST(Strength, says_that_it_needs_a_band) {
  History history = for_strength({});
  history.bands = {};
  EXPECT_TRUE(gives(at(history, 0), "no_band"));
}

TEST(Goal, is_explained_only_where_somebody_chose) {
  EXPECT_FALSE(gives(at(synthetic::history({}), 0), "goal"));
  EXPECT_TRUE(gives(at(for_strength({}), 0), "goal"));
}

TEST(WayOut, comes_after_two_weeks_at_the_last_step_that_there_is) {
  const Prescription p = at(graduate(), 13);
  ASSERT_TRUE(p.standing);
  EXPECT_EQ(p.standing->since, day(11));
  EXPECT_EQ(p.days_a_week, 1);
  EXPECT_EQ(p.because.front().id, "way_out");
  History one_less = graduate();
  one_less.sessions.erase(one_less.sessions.begin());
  EXPECT_FALSE(at(one_less, 13).standing);
}

TEST(WayOut, needs_sessions_that_were_hard_enough_for_strength) {
  const auto history = [](int effort) {
    std::vector<SessionSummary> sessions;
    for (const int number : {0, 3, 7, 10}) sessions.push_back(with_answers(good(number, kHeavy), effort, 0));
    return for_strength(sessions);
  };
  EXPECT_TRUE(at(history(7), 14).standing);
  EXPECT_FALSE(at(history(4), 14).standing);
}

TEST(WayOut, waits_for_a_clinician_after_certain_answers_and_where_one_set_the_dose) {
  History pregnant = graduate();
  pregnant.screening = Screening{
      synthetic::evening(-1),
      {{"pregnant", true}, {"pregnancy_second", true}, {"pregnancy_warning", false}, {"pregnancy_pain", false}}};
  EXPECT_FALSE(at(pregnant, 13).standing);
  EXPECT_TRUE(gives(at(pregnant, 13), "way_out_waits"));
  EXPECT_THAT(at(pregnant, 13).flags, Contains(Field(&Flag::id, "way_out")));
  History set = graduate();
  set.programme = synthetic::programme(-1, "No more than this.");
  set.programme->band = "yellow";
  EXPECT_FALSE(at(set, 13).standing);
  set.programme->standing = true;
  EXPECT_TRUE(at(set, 13).standing);
}

TEST(WayOut, is_a_clinicians_to_open_and_to_close) {
  History early = synthetic::history({good(0)});
  early.programme = synthetic::programme(1, "Standing now.");
  early.programme->standing = true;
  EXPECT_TRUE(at(early, 2).standing);
  History late = graduate();
  late.programme = synthetic::programme(12, "Not yet.");
  late.programme->standing = false;
  EXPECT_FALSE(at(late, 13).standing);
  EXPECT_EQ(at(late, 13).days_a_week, 3);
}

TEST(WayOut, never_has_standing_work_and_clamshells_on_one_day) {
  for (int today = 12; today < 26; ++today) {
    const Prescription p = at(graduate(), today);
    EXPECT_NE(p.standing->due, p.due) << today;
    for (const Day each : standing_days(*p.standing, p.due)) EXPECT_NE((each - p.due).count() % 7, 0) << today;
  }
}

TEST(WayOut, counts_standing_work_as_training) {
  History history = graduate();
  history.standing = {{day(20), {"squat"}, 0}};
  EXPECT_NE(at(history, 24).advice, Advice::go_back);
  history.standing.clear();
  EXPECT_EQ(at(history, 24).advice, Advice::go_back);
}

TEST(WayOut, pauses_standing_work_that_hurt_and_stops_it_after_two_times) {
  History history = graduate();
  history.standing = {{day(13), {"squat"}, 6}};
  EXPECT_EQ(at(history, 15).standing->rule, "standing_pain");
  EXPECT_GE(at(history, 15).standing->due, day(20));
  EXPECT_EQ(at(history, 20).standing->rule, "way_out");
  history.standing.push_back({day(21), {"squat"}, 7});
  const Prescription stopped = at(history, 40);
  EXPECT_EQ(stopped.standing->rule, "standing_stop");
  EXPECT_GT(stopped.standing->due, day(40));
  EXPECT_THAT(stopped.flags, Contains(Field(&Flag::id, "pain")));
  history.programme = synthetic::programme(30, "Looked at, go on.");
  history.programme->standing = true;
  EXPECT_EQ(at(history, 40).standing->rule, "way_out");
}

TEST(WayOut, is_not_there_while_the_advice_is_to_stop) {
  History history = graduate();
  history.screening = Screening{synthetic::evening(12), {{"swelling", true}}};
  EXPECT_FALSE(at(history, 13).standing);
}

TEST(Nudge, is_one_line_after_two_planned_days_and_gives_way_to_the_welcome) {
  const History history = synthetic::history({good(0), good(2)});
  EXPECT_EQ(at(history, 6).nudge, "");
  EXPECT_THAT(at(history, 7).nudge, HasSubstr("Two planned days went by"));
  EXPECT_EQ(at(history, 12).nudge, "");
  EXPECT_THAT(at(history, 12).sentence, HasSubstr("Welcome back"));
  EXPECT_EQ(at(synthetic::history({}), 7).nudge, "");
}

}  // namespace
}  // namespace clamshell
