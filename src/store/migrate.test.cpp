// SPDX-License-Identifier: Apache-2.0
#include "store/migrate.h"

#include <gtest/gtest.h>

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
  EXPECT_EQ(repetitions[0].verdict.findings[1].criterion, "lowered_too_fast");
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
