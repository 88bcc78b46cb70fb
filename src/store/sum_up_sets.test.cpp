// SPDX-License-Identifier: Apache-2.0
#include "store/sum_up_sets.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <array>
#include <cmath>
#include <limits>

#include "store/columns.h"
#include "store/every_database.h"
#include "store/session_store.h"
#include "store/version_1.h"

namespace clamshell {
namespace {

using soci::into, soci::use;

struct AngleSums {
  int count{};
  double sum{}, variance_sum{};  ///< degrees, degrees^2

  void add(const Measured<Radians>& angle) {
    if (!std::isfinite(angle.value.value) || !std::isfinite(angle.stddev.value)) return;
    ++count;
    sum += to_degrees(angle.value);
    variance_sum += to_degrees(angle.stddev) * to_degrees(angle.stddev);
  }
};

struct TimeSums {
  int count{};
  double sum{};  ///< s

  void add(Seconds time) {
    if (!std::isfinite(time.value)) return;
    ++count;
    sum += time.value;
  }
};

struct SetSums {
  int measured{}, judged{}, clean{};
  AngleSums opening, pelvis_roll;
  TimeSums hold, lower;
};

SetSums sums_of(const SetRecord& set) {
  SetSums sums;
  for (const RepetitionRecord& repetition : set.repetitions) {
    ++sums.measured;
    sums.judged += repetition.clean ? 1 : 0;
    sums.clean += repetition.clean.value_or(false) ? 1 : 0;
    sums.opening.add(repetition.opening);
    sums.pelvis_roll.add(repetition.pelvis_roll);
    sums.hold.add(repetition.hold);
    sums.lower.add(repetition.lower);
  }
  return sums;
}

void expect_same_sums(double kept, double given) { EXPECT_NEAR(kept, given, 1e-9 * (1 + std::abs(given))); }
void expect_same_sums(const AngleSums& kept, const AngleSums& given) {
  EXPECT_EQ(kept.count, given.count);
  expect_same_sums(kept.sum, given.sum);
  expect_same_sums(kept.variance_sum, given.variance_sum);
}
void expect_same_sums(const TimeSums& kept, const TimeSums& given) {
  EXPECT_EQ(kept.count, given.count);
  expect_same_sums(kept.sum, given.sum);
}
void expect_same_sums(const SetSums& kept, const SetSums& given) {
  EXPECT_EQ(std::tie(kept.measured, kept.judged, kept.clean), std::tie(given.measured, given.judged, given.clean));
  expect_same_sums(kept.opening, given.opening);
  expect_same_sums(kept.pelvis_roll, given.pelvis_roll);
  expect_same_sums(kept.hold, given.hold);
  expect_same_sums(kept.lower, given.lower);
}

double any_number_or_none() { return *rc::gen::element(kNaN, kInfinity, *rc::gen::inRange(-100'000, 100'000) / 997.0); }
Measured<Radians> any_seen_angle() { return {Radians{any_number_or_none()}, Radians{any_number_or_none()}}; }

RepetitionRecord any_repetition(int number) {
  RepetitionRecord repetition = made_up_repetition(number);
  repetition.opening = any_seen_angle();
  repetition.pelvis_roll = any_seen_angle();
  repetition.hold = Seconds{any_number_or_none()};
  repetition.lower = Seconds{any_number_or_none()};
  repetition.clean = *rc::gen::element<std::optional<bool>>(std::nullopt, true, false);
  return repetition;
}

std::vector<SetRecord> any_sets() {
  std::vector<SetRecord> sets;
  for (int left = *rc::gen::inRange(1, 4); left > 0; --left) {
    SetRecord& set = sets.emplace_back(set_of(*rc::gen::element(Side::left, Side::right)));
    for (int number = *rc::gen::inRange(0, 6); number > 0; --number) set.repetitions.push_back(any_repetition(number));
  }
  return sets;
}

SetSums kept_sums(Database& database, const std::string& session, int set) {
  SetSums sums;
  database.read([&](soci::session& sql) {
    sql << "SELECT measured, judged, clean, opening_count, opening_sum_deg, opening_variance_sum_deg2,"
           " pelvis_roll_count, pelvis_roll_sum_deg, pelvis_roll_variance_sum_deg2, hold_count, hold_sum_s,"
           " lower_count, lower_sum_s FROM sets WHERE session_id = :session AND set_index = :set",
        into(sums.measured), into(sums.judged), into(sums.clean), into(sums.opening.count), into(sums.opening.sum),
        into(sums.opening.variance_sum), into(sums.pelvis_roll.count), into(sums.pelvis_roll.sum),
        into(sums.pelvis_roll.variance_sum), into(sums.hold.count), into(sums.hold.sum), into(sums.lower.count),
        into(sums.lower.sum), use(session), use(set);
  });
  return sums;
}

void expect_sums(Database& database, const std::string& session, const std::vector<SetRecord>& sets) {
  for (int index = 0; const SetRecord& set : sets)
    expect_same_sums(kept_sums(database, session, index++), sums_of(set));
}

class SumsOfSets : public EveryDatabase {};
INSTANTIATE_ON_EVERY_DATABASE(SumsOfSets);

TEST_P(SumsOfSets, follow_each_repetition_that_is_added) {
  Database database(name_);
  SessionStore store(database);
  EXPECT_TRUE(rc::check([&] {
    const std::string id = store.begin_session(session_of(kMe, Source::camera, at(0))).id;
    std::vector<SetRecord> so_far;
    for (const SetRecord& set : any_sets()) {
      so_far.push_back(set_of(set.working_leg));
      const int index = store.begin_set(id, so_far.back());
      for (const RepetitionRecord& repetition : set.repetitions) {
        store.add_repetition(id, index, repetition);
        so_far.back().repetitions.push_back(repetition);
        expect_sums(database, id, so_far);
      }
    }
    RC_ASSERT(!HasFailure());
  }));
}

TEST_P(SumsOfSets, come_with_a_session_that_was_filmed) {
  Database database(name_);
  EXPECT_TRUE(rc::check([&] {
    SessionRecord filmed;
    filmed.person = kMe;
    filmed.source = Source::file;
    filmed.ended = at(200);
    filmed.sets = any_sets();
    expect_sums(database, SessionStore(database).add_session(filmed), filmed.sets);
    RC_ASSERT(!HasFailure());
  }));
}

TEST_P(SumsOfSets, come_with_the_sessions_of_version_1) {
  {
    soci::session sql;
    connect(sql);
    make_version_1(sql);
  }
  Database database(name_);
  const std::vector<SessionRecord> sessions = SessionStore(database).sessions(kMe, 10);
  ASSERT_EQ(sessions.size(), 2);
  ASSERT_EQ(sessions[0].sets.at(0).repetitions.size(), 2);
  for (const SessionRecord& session : sessions) expect_sums(database, session.id, session.sets);
}

}  // namespace
}  // namespace clamshell
