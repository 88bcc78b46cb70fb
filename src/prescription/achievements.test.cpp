// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "prescription/beside_the_dose.h"
#include "prescription/synthetic_history.h"

namespace clamshell {
namespace {

using synthetic::day, synthetic::dose, synthetic::good, synthetic::rules, synthetic::with_form;
using testing::ElementsAre, testing::IsEmpty;

const std::vector<std::string> kOwned{"yellow", "red", "green", "blue"};
const std::optional<Programme> kByTheRules;

Achievements of(const std::vector<SessionSummary>& sessions, Day today) {
  return achievements(sessions, Ladder(rules(), kByTheRules, kOwned), rules(), today);
}

std::vector<std::string> ids(const Achievements& reached) {
  std::vector<std::string> found;
  for (const Milestone& milestone : reached.milestones) found.push_back(milestone.id);
  return found;
}

TEST(Achievements, are_none_before_the_first_session) {
  const Achievements none = of({}, day(3));
  EXPECT_EQ(none.weeks_in_a_row, 0);
  EXPECT_FALSE(none.best);
  EXPECT_THAT(none.milestones, IsEmpty());
}

TEST(Achievements, name_the_first_time_of_each_thing_once) {
  SessionSummary half = with_form(good(0), 1, 0.5);
  half.legs[1] = {};
  const Achievements reached = of({half, good(2), good(4), good(7, dose(15, 20, "yellow")),
                                   good(9, dose(15, 20, "red")), good(11, dose(15, 20, "yellow"))},
                                  day(11));
  EXPECT_THAT(ids(reached), ElementsAre("session", "whole", "clean", "band", "band"));
  EXPECT_EQ(reached.milestones[1].day, day(2));
  EXPECT_EQ(reached.milestones[1].text, "First whole session: 3 sets on each side.");
  EXPECT_EQ(reached.milestones[2].text, "First clean side: 60 of 60 with the left leg.");
  EXPECT_EQ(reached.milestones[4].text, "First session with the medium band.");
}

TEST(Achievements, call_nothing_clean_that_could_hardly_be_judged) {
  EXPECT_THAT(ids(of({with_form(good(0), 0.1, 1)}, day(0))), ElementsAre("session", "whole"));
}

TEST(Achievements, keep_the_session_with_the_most_clean_repetitions) {
  const Achievements reached = of({good(0), with_form(good(2), 1, 0.8)}, day(2));
  ASSERT_TRUE(reached.best);
  EXPECT_EQ(reached.best->day, day(0));
  EXPECT_EQ(reached.best->clean, 120);
  EXPECT_EQ(reached.best->judged, 120);
}

TEST(Achievements, graduate_who_masters_the_last_step_of_the_strongest_band) {
  const Band& strongest = rules().bands.back();
  const Step& last = rules().with_band.back();
  const Dose top = dose(last.least, last.most, strongest.colour, last.hold.value, last.lower.value);
  std::vector<std::string> owned;
  for (const Band& band : rules().bands) owned.push_back(band.colour);
  const Ladder ladder(rules(), kByTheRules, owned);
  EXPECT_EQ(ids(achievements({good(0, top)}, ladder, rules(), day(0))).back(), "band");
  const Achievements twice = achievements({good(0, top), good(2, top)}, ladder, rules(), day(2));
  EXPECT_EQ(ids(twice).back(), "graduated");
  EXPECT_EQ(twice.milestones.back().day, day(2));
}

TEST(Achievements, count_weeks_with_a_session_and_wait_for_the_week_that_is_not_over) {
  const std::vector<SessionSummary> three_weeks{good(0), good(8), good(9), good(20)};
  EXPECT_EQ(of(three_weeks, day(20)).weeks_in_a_row, 3);
  EXPECT_EQ(of(three_weeks, day(27)).weeks_in_a_row, 3) << "this week may still get its session";
  EXPECT_EQ(of(three_weeks, day(28)).weeks_in_a_row, 0);
  EXPECT_EQ(of({good(0), good(14)}, day(14)).weeks_in_a_row, 1) << "a week was left out";
}

}  // namespace
}  // namespace clamshell
