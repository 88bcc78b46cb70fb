// SPDX-License-Identifier: Apache-2.0
#include "store/read_sessions.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>

#include "store/every_database.h"
#include "store/session_store.h"

namespace clamshell {
namespace {

using testing::ElementsAre, testing::IsEmpty;

class Summaries : public EveryDatabase {
 protected:
  std::string begin(Source source, Timestamp begun) { return store_.begin_session(session_of(kMe, source, begun)).id; }
  int begin_set(const std::string& session, Side side) { return store_.begin_set(session, set_of(side)); }

  void add(const std::string& session, int set, int number, double opening, double stddev, std::optional<bool> clean) {
    RepetitionRecord repetition = made_up_repetition(number);
    repetition.opening = {from_degrees(opening), from_degrees(stddev)};
    repetition.hold = Seconds{0.5 * number};
    repetition.clean = clean;
    store_.add_repetition(session, set, repetition);
  }

  std::vector<std::string> ids(Timestamp since) const {
    std::vector<std::string> found;
    for (const SessionSummary& each : store_.summaries(kMe, since)) found.push_back(each.id);
    return found;
  }

  Database database_{name_};
  SessionStore store_{database_};
};
INSTANTIATE_ON_EVERY_DATABASE(Summaries);

TEST_P(Summaries, tell_what_each_leg_did) {
  const std::string id = begin(Source::camera, at(0));
  const int first = begin_set(id, Side::left), second = begin_set(id, Side::left);
  begin_set(id, Side::left);
  const int other = begin_set(id, Side::right);
  add(id, first, 1, 40, 3, true);
  add(id, first, 2, 44, 4, false);
  add(id, first, 3, kNaN, 9, std::nullopt);
  add(id, second, 1, 60, kInfinity, true);
  add(id, other, 1, kNaN, kInfinity, std::nullopt);

  const auto summaries = store_.summaries(kMe, at(-1));
  ASSERT_EQ(summaries.size(), 1);
  EXPECT_TRUE(summaries[0].measured);
  const LegSummary& left = summaries[0].leg(Side::left);
  EXPECT_EQ(left.sets, 2);
  EXPECT_EQ(left.smallest_set, 1);
  EXPECT_EQ(left.repetitions, 4);
  EXPECT_EQ(left.judged, 3);
  EXPECT_EQ(left.clean, 2);
  ASSERT_TRUE(left.opening && left.pelvis_roll && left.hold && left.lower);
  EXPECT_NEAR(to_degrees(left.opening->value), 42, 1e-9);
  EXPECT_NEAR(to_degrees(left.opening->stddev), std::sqrt(12.5), 1e-9);
  EXPECT_NEAR(to_degrees(left.pelvis_roll->value), -3, 1e-9);
  EXPECT_NEAR(to_degrees(left.pelvis_roll->stddev), 1.5, 1e-9);
  EXPECT_NEAR(left.hold->value, (0.5 + 1 + 1.5 + 0.5) / 4, 1e-12);
  EXPECT_NEAR(left.lower->value, 1.75, 1e-12);

  const LegSummary& right = summaries[0].leg(Side::right);
  EXPECT_EQ(right.sets, 1);
  EXPECT_EQ(right.repetitions, 1);
  EXPECT_EQ(right.judged, 0);
  EXPECT_FALSE(right.opening);
}

TEST_P(Summaries, take_the_person_s_word_where_nothing_was_measured) {
  const std::string id = begin(Source::none, at(0));
  const int many = begin_set(id, Side::right), few = begin_set(id, Side::right), none = begin_set(id, Side::right);
  store_.end_set(id, many, SetEnd::complete, at(1), 18);
  store_.end_set(id, few, SetEnd::stopped, at(2), 7);
  store_.end_set(id, none, SetEnd::stopped, at(3), 0);

  const auto summaries = store_.summaries(kMe, at(-1));
  ASSERT_EQ(summaries.size(), 1);
  EXPECT_FALSE(summaries[0].measured);
  const LegSummary& right = summaries[0].leg(Side::right);
  EXPECT_EQ(right.sets, 2);
  EXPECT_EQ(right.smallest_set, 7);
  EXPECT_EQ(right.repetitions, 25);
  EXPECT_EQ(right.judged, 0);
  EXPECT_FALSE(right.opening || right.hold);
  EXPECT_EQ(summaries[0].leg(Side::left).sets, 0);
}

TEST_P(Summaries, keep_what_was_said_of_a_session_in_which_nothing_was_counted) {
  const std::string gave_up = begin(Source::camera, at(0)), hurt = begin(Source::none, at(1));
  begin(Source::camera, at(2));
  begin_set(hurt, Side::left);
  store_.answer(gave_up, {.effort = {}, .pain = {}, .pain_gone_by_morning = {}, .stop_reason = "sharp pain"});
  store_.answer(hurt, {.effort = {}, .pain = 9, .pain_gone_by_morning = {}, .stop_reason = {}});
  const auto summaries = store_.summaries(kMe, at(-1));
  ASSERT_THAT(ids(at(-1)), ElementsAre(gave_up, hurt));
  EXPECT_EQ(summaries[0].answers.stop_reason, "sharp pain");
  EXPECT_EQ(summaries[1].answers.pain, 9);
  for (const LegSummary& leg : summaries[1].legs) EXPECT_EQ(leg.sets + leg.repetitions, 0);
}

TEST_P(Summaries, come_in_the_order_of_time_without_samples_and_what_came_to_nothing) {
  const auto done = [&](Source source, Timestamp begun) {
    const std::string id = begin(source, begun);
    add(id, begin_set(id, Side::left), 1, 40, 3, true);
    return id;
  };
  const std::string late = done(Source::camera, at(100)), early = done(Source::file, at(10));
  done(Source::sample, at(50));
  begin_set(begin(Source::camera, at(60)), Side::left);
  EXPECT_THAT(ids(at(0)), ElementsAre(early, late));
  EXPECT_THAT(ids(at(10)), ElementsAre(late));
  EXPECT_THAT(ids(at(100)), IsEmpty());
}

TEST_P(Summaries, are_a_person_s_own) {
  const std::string other = "00000000000000000000000000000002";
  database_.write([&](soci::session& sql) {
    sql << "INSERT INTO people (id, list_index, name, role, since_ms) VALUES (:id, 1, 'Other', 'person', 0)",
        soci::use(other);
  });
  const std::string mine = begin(Source::camera, at(1));
  const std::string theirs = store_.begin_session(session_of(other, Source::camera, at(2))).id;
  for (const std::string& id : {mine, theirs}) add(id, begin_set(id, Side::left), 1, 40, 3, true);
  EXPECT_THAT(ids(at(0)), ElementsAre(mine));
  EXPECT_EQ(store_.summaries(other, at(0)).at(0).id, theirs);
  EXPECT_THROW(store_.summaries("nobody", at(0)), NotKept);
}

TEST_P(Summaries, tell_the_day_where_the_person_was_the_dose_and_the_answers) {
  NewSession begun = session_of(kMe, Source::camera, at(0));  // 22:13 in Greenwich
  begun.utc_offset = std::chrono::minutes{120};
  begun.plan.hold = Seconds{3};
  begun.plan.band = "red";
  const std::string id = store_.begin_session(begun).id;
  add(id, begin_set(id, Side::left), 1, 40, 3, true);
  store_.answer(id, {.effort = 5, .pain = 2, .pain_gone_by_morning = true, .stop_reason = "late", .counts = true});
  const SessionSummary summary = store_.summaries(kMe, at(-1)).at(0);
  EXPECT_EQ(summary.day, Day{std::chrono::days{19676}});
  EXPECT_EQ(summary.dose.hold, Seconds{3});
  EXPECT_EQ(summary.dose.band, "red");
  EXPECT_EQ(summary.answers.pain, 2);
  EXPECT_EQ(summary.answers.pain_gone_by_morning, true);
  EXPECT_EQ(summary.answers.stop_reason, "late");
  EXPECT_EQ(summary.answers.counts, true);
}

}  // namespace
}  // namespace clamshell
