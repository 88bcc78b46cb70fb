// SPDX-License-Identifier: Apache-2.0
#include "record/record.h"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

#include "coach/analyze.h"
#include "form/tempo.h"

namespace clamshell {
namespace {

const Timestamp kFilmed{std::chrono::seconds{1'790'000'000}};

Exercise exercise() {
  Exercise exercise;
  exercise.clean_needs = {CriterionId::pelvis_rolled_back};
  return exercise;
}

/// Of three seconds, a pose each second.
JudgedRepetition repetition(double start) {
  JudgedRepetition judged;
  judged.working_leg = Side::right;
  Repetition& r = judged.repetition;
  r.start = Seconds{start};
  r.hold_start = Seconds{start + 1};
  r.hold_end = Seconds{start + 2};
  r.end = Seconds{start + 3};
  r.peak_opening = {from_degrees(40), from_degrees(3)};
  for (int second = 0; second <= 3; ++second) {
    BodyPose& pose = r.poses.emplace_back();
    pose.time = r.start + Seconds{static_cast<double>(second)};
    pose.opening = {from_degrees(10 * second), from_degrees(3)};
  }
  return judged;
}

Analysis film(const std::vector<double>& starts) {
  Analysis analysis;
  analysis.video.duration = Seconds{200};
  analysis.person = LyingPerson{.lying_on = Side::left, .height = {}, .height_given = false};
  for (const double start : starts) analysis.repetitions.push_back(repetition(start));
  return analysis;
}

SessionRecord recorded(const Analysis& analysis) {
  Dose dose;
  dose.band = "red";
  return record(analysis, exercise(), {.begun = kFilmed, .utc_offset = std::chrono::minutes{60}, .dose = dose});
}

TEST(Record, keeps_what_was_measured_and_the_movement_from_the_repetitions_own_beginning) {
  const RepetitionRecord kept = record(repetition(7), exercise(), 3, kFilmed);
  EXPECT_EQ(kept.number, 3);
  const Tempo tempo = tempo_of(repetition(7).repetition);
  EXPECT_EQ(kept.lift, tempo.lift);
  EXPECT_EQ(kept.hold, tempo.hold) << "as it is judged";
  EXPECT_EQ(kept.opening.value, from_degrees(40));
  ASSERT_EQ(kept.movement.size(), 4U);
  EXPECT_EQ(kept.movement.back().since_start, Seconds{3});
  EXPECT_EQ(kept.movement.back().opening, from_degrees(30));
}

TEST(Record, calls_a_repetition_clean_only_if_what_that_needs_was_judged) {
  JudgedRepetition judged = repetition(0);
  EXPECT_EQ(record(judged, exercise(), 1, kFilmed).clean, true);
  judged.verdict.not_judged = {{CriterionId::pelvis_rolled_back, WhyNotJudged::view}};
  EXPECT_EQ(record(judged, exercise(), 1, kFilmed).clean, std::nullopt);
  judged.verdict.findings.emplace_back();
  EXPECT_EQ(record(judged, exercise(), 1, kFilmed).clean, false);
}

TEST(Record, begins_a_new_set_of_a_film_after_a_rest) {
  const SessionRecord session = recorded(film({5, 9, 13, 60, 64}));
  ASSERT_EQ(session.sets.size(), 2U);
  EXPECT_EQ(session.source, Source::file);
  EXPECT_EQ(session.sets[0].repetitions.size(), 3U);
  EXPECT_EQ(session.sets[1].repetitions.size(), 2U);
  EXPECT_EQ(session.sets[1].number, 2);
  EXPECT_EQ(session.sets[1].repetitions.front().number, 1);
  EXPECT_EQ(session.sets[1].working_leg, Side::right);
  EXPECT_EQ(session.sets[1].begun, kFilmed + std::chrono::seconds{60});
  EXPECT_EQ(session.ended, kFilmed + std::chrono::seconds{200});
}

TEST(Record, gives_each_set_of_a_film_the_band_that_was_worn) {
  const SessionRecord session = recorded(film({10, 14, 60, 64}));
  ASSERT_EQ(session.sets.size(), 2U);
  for (const SetRecord& set : session.sets) EXPECT_EQ(set.band, "red");
}

TEST(Record, begins_a_new_set_of_a_film_with_the_other_leg) {
  Analysis analysis = film({5, 9, 13, 17, 60});
  for (const std::size_t i : {2U, 3U}) analysis.repetitions.at(i).working_leg = Side::left;
  const SessionRecord session = recorded(analysis);
  ASSERT_EQ(session.sets.size(), 3U);
  const auto legs_and_numbers = [&] {
    std::vector<std::pair<Side, int>> all;
    for (const SetRecord& set : session.sets) all.emplace_back(set.working_leg, set.number);
    return all;
  };
  const std::vector<std::pair<Side, int>> expected{{Side::right, 1}, {Side::left, 1}, {Side::right, 2}};
  EXPECT_EQ(legs_and_numbers(), expected);
}

TEST(Record, dates_a_repetition_by_its_last_pose_and_not_by_its_foreseen_end) {
  Analysis analysis = film({5});
  analysis.repetitions.front().repetition.end += Seconds{0.4};
  const RepetitionRecord kept = recorded(analysis).sets.front().repetitions.front();
  EXPECT_EQ(kept.time, kFilmed + std::chrono::seconds{8});
  EXPECT_EQ(kept.movement.back().since_start, Seconds{3});
}

TEST(Record, refuses_a_film_without_a_repetition) { EXPECT_THROW(recorded(film({})), InputError); }

}  // namespace
}  // namespace clamshell
