// SPDX-License-Identifier: Apache-2.0
#include "store/migrate.h"

#include <gtest/gtest.h>

#include "form/tempo.h"
#include "store/every_database.h"
#include "store/session_store.h"
#include "store/version_1.h"

namespace clamshell {
namespace {

class Migrations : public EveryDatabase {
 protected:
  void execute(const std::string& statement) const {
    soci::session sql;
    connect(sql);
    sql << statement;
  }

  void make_version_1() const {
    soci::session sql;
    connect(sql);
    clamshell::make_version_1(sql);
  }

  int count(const std::string& table) const {
    int rows{};
    Database(name_).read([&](soci::session& sql) { sql << "SELECT COUNT(*) FROM " + table, soci::into(rows); });
    return rows;
  }

  const std::string sample_ = "695a4b3b480f2406589c48a04ab7043f", under_way_ = "5e38deffcc67e84270ea3b837afd30ad";
};
INSTANTIATE_ON_EVERY_DATABASE(Migrations);

TEST_P(Migrations, lead_from_nothing_to_the_newest_version) {
  Database(name_).read([](soci::session& sql) { EXPECT_EQ(version_of(sql), newest_version()); });
}

TEST_P(Migrations, leave_the_newest_version_as_it_is) {
  Database database(name_);
  SessionStore(database).begin_session(session_of(kMe, Source::none, at(0)));
  database.write(migrate);
  EXPECT_EQ(count("sessions"), 1);
}

TEST_P(Migrations, give_the_sessions_of_version_1_to_the_first_person) {
  make_version_1();
  Database database(name_);
  SessionStore store(database);
  const auto sessions = store.sessions(kMe, 10);
  ASSERT_EQ(sessions.size(), 2);
  const SessionRecord &sample = sessions[0], &under_way = sessions[1];

  EXPECT_EQ(sample.id, sample_);
  EXPECT_EQ(sample.person, kMe);
  EXPECT_EQ(sample.source, Source::sample);
  EXPECT_EQ(sample.utc_offset, std::chrono::minutes{0});
  EXPECT_EQ(sample.ended, Timestamp{std::chrono::milliseconds{1795396540000}});
  EXPECT_EQ(sample.answers.effort, 4);
  EXPECT_EQ(sample.answers.stop_reason, "tired");
  EXPECT_FALSE(sample.answers.pain_gone_by_morning);
  EXPECT_FALSE(sample.plan.band);
  EXPECT_EQ(sample.plan.hold, Dose{}.hold);
  EXPECT_EQ(sample.plan.lower, Dose{}.lower);
  ASSERT_EQ(sample.sets.size(), 1);
  EXPECT_EQ(sample.sets[0].end, SetEnd::complete);

  const auto& repetitions = sample.sets[0].repetitions;
  ASSERT_EQ(repetitions.size(), 2);
  EXPECT_EQ(repetitions[0].clean, false);
  EXPECT_EQ(repetitions[1].clean, std::nullopt);
  EXPECT_NEAR(to_degrees(repetitions[0].opening.value), 47.399, 1e-9);
  ASSERT_EQ(repetitions[0].verdict.findings.size(), 2);
  EXPECT_EQ(repetitions[0].verdict.findings[1].criterion, CriterionId::lowered_too_fast);
  ASSERT_EQ(repetitions[1].verdict.not_judged.size(), 1);

  EXPECT_EQ(under_way.id, under_way_);
  EXPECT_EQ(under_way.plan.rest, Seconds{30});
  EXPECT_EQ(under_way.plan.first_leg, Side::right);
  EXPECT_EQ(under_way.sets.at(0).confirmed, 12);
}

TEST_P(Migrations, go_on_with_a_session_of_version_1) {
  make_version_1();
  Database database(name_);
  SessionStore store(database);
  EXPECT_EQ(store.unfinished(kMe, Timestamp{})->id, under_way_);
  store.add_repetition(under_way_, 0, made_up_repetition(1));
  store.end_set(under_way_, 0, SetEnd::complete, at(1));
  EXPECT_EQ(store.begin_set(under_way_, set_of(Side::right)), 1);
}

TEST_P(Migrations, leave_sets_of_before_the_band_of_their_session) {
  std::string red, none;
  {
    Database database(name_);
    SessionStore store(database);
    NewSession banded = session_of(kMe, Source::camera, at(0));
    banded.plan.band = "red";
    red = store.begin_session(banded).id;
    none = store.begin_session(session_of(kMe, Source::camera, at(10))).id;
    for (const std::string& id : {red, red, none}) store.begin_set(id, set_of(Side::left));
  }
  execute("ALTER TABLE sets DROP COLUMN band");
  execute("ALTER TABLE messages DROP COLUMN author_name");
  execute("DROP INDEX sessions_by_film_file");
  execute("ALTER TABLE sessions DROP COLUMN film_file");
  execute("UPDATE schema_version SET version = 10");
  Database database(name_);
  SessionStore store(database);
  execute("INSERT INTO sets (session_id, set_index, number, working_leg, begun_ms) VALUES ('" + red +
          "', 2, 3, 'left', 0)");  // by a program of before, which still runs
  const SessionRecord banded = *store.session(red);
  ASSERT_EQ(banded.sets.size(), 3U);
  for (const SetRecord& set : banded.sets) EXPECT_EQ(set.band, "red");
  EXPECT_FALSE(store.session(none)->sets.at(0).band);
}

class MigrationsFromVersion3 : public Migrations {
 protected:
  /// Of a session with two repetitions.
  std::string make_version_3() {
    std::string id;
    {
      Database database(name_);
      SessionStore store(database);
      id = store.begin_session(session_of(kMe, Source::camera, at(0))).id;
      store.answer(id, {.effort = 3, .pain = 4, .pain_gone_by_morning = {}, .stop_reason = {}});
      const int set = store.begin_set(id, set_of(Side::left));
      for (const int number : {1, 2}) store.add_repetition(id, set, made_up_repetition(number));
    }
    execute("DROP INDEX sessions_by_film_file");
    for (const std::string column : {"counts", "pain_place", "pain_side", "pain_at_night", "film_file"})
      execute("ALTER TABLE sessions DROP COLUMN " + column);
    for (const std::string column : {"goal", "reminder_min"}) execute("ALTER TABLE people DROP COLUMN " + column);
    for (const std::string column : {"goal", "standing"}) execute("ALTER TABLE programmes DROP COLUMN " + column);
    execute("ALTER TABLE bands_owned DROP COLUMN force_n");
    for (const std::string column : {"left_out", "band"}) execute("ALTER TABLE sets DROP COLUMN " + column);
    for (const std::string table :
         {"set_corrections", "standing_exercises", "standing_days", "function_activities", "function_ratings",
          "strength_tests", "questionnaires", "messages", "share_openings", "shares"})
      execute("DROP TABLE " + table);
    for (const std::string table : {"film_repetitions", "film_results", "list_lines", "second_factors",
                                    "recovery_codes", "one_time_codes", "accounts", "proven_accounts"})
      execute("DROP TABLE " + table);
    execute("ALTER TABLE people DROP COLUMN name_plain");
    execute("UPDATE repetitions SET lift_s = 0.9, hold_s = 0.6, lower_s = 0.6");
    execute("UPDATE repetitions SET hold_s = 0.4 WHERE number = 2");
    execute("UPDATE schema_version SET version = 3");
    return id;
  }
};
INSTANTIATE_ON_EVERY_DATABASE(MigrationsFromVersion3);

TEST_P(MigrationsFromVersion3, leave_open_whether_a_session_counts) {
  const std::string id = make_version_3();
  Database database(name_);
  SessionStore store(database);
  Answers answers = store.session(id)->answers;
  EXPECT_EQ(answers.pain, 4);
  EXPECT_FALSE(answers.counts);
  answers.counts = false;
  store.answer(id, answers);
  EXPECT_EQ(store.session(id)->answers.counts, false);
}

TEST_P(MigrationsFromVersion3, tell_the_stop_from_the_time_near_the_peak) {
  const std::string id = make_version_3();
  Database database(name_);
  SessionStore store(database);
  const auto repetitions = store.session(id)->sets.at(0).repetitions;
  constexpr double kHold = 0.6 - (0.9 + 0.6) * (kWholeMovement - 1);
  EXPECT_NEAR(repetitions.at(0).lift.value, 0.9 * kWholeMovement, 1e-9);
  EXPECT_NEAR(repetitions.at(0).hold.value, kHold, 1e-9);
  EXPECT_NEAR(repetitions.at(0).lower.value, 0.6 * kWholeMovement, 1e-9);
  EXPECT_EQ(repetitions.at(1).hold, Seconds{0});
  EXPECT_NEAR(store.summaries(kMe, at(-1)).at(0).leg(Side::left).hold->value, kHold / 2, 1e-9);
}

TEST_P(Migrations, leave_nothing_of_version_1_behind) {
  make_version_1();
  Database(name_).write([](soci::session& sql) { sql << "DELETE FROM people"; });
  for (const char* table : {"sessions", "sets", "repetitions", "findings", "not_judged"})
    EXPECT_EQ(count(table), 0) << table;
}

TEST_P(Migrations, keep_version_1_if_they_fail) {
  make_version_1();
  execute("CREATE TABLE people (id TEXT)");
  EXPECT_THROW(Database{name_}, StoreError);
  execute("DROP TABLE people");
  EXPECT_EQ(count("repetitions"), 2);
}

TEST_P(Migrations, refuse_what_they_do_not_know) {
  Database database(name_);
  const auto expect_unfit = [&](const std::string& after) {
    EXPECT_THROW(database.write([&](soci::session& sql) {
      sql << after;
      migrate(sql);
    }),
                 StoreError)
        << after;
  };
  expect_unfit("UPDATE schema_version SET version = 0");
  expect_unfit(fmt::format("UPDATE schema_version SET version = {}", newest_version() + 1));
  if (!on_server_)  // where the column takes no larger ones
    expect_unfit(fmt::format("UPDATE schema_version SET version = {}", (1LL << 32) + newest_version()));
  expect_unfit("DELETE FROM schema_version");
  expect_unfit("DROP TABLE schema_version");
}

}  // namespace
}  // namespace clamshell
