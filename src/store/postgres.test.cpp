// SPDX-License-Identifier: Apache-2.0
#include "store/postgres.h"

#include <gmock/gmock.h>

#include "base/fork_to.h"
#include "store/every_database.h"
#include "store/session_store.h"

namespace clamshell {
namespace {

using testing::AllOf, testing::HasSubstr, testing::Not, testing::ThrowsMessage;

class Postgreses : public testing::Test {
 protected:
  PostgresDatabase on_server_;
};

TEST_F(Postgreses, are_shown_without_their_password) {
  EXPECT_EQ(Postgres("postgresql://me:secret@there:5433/kept").name(), "postgresql://me@there:5433/kept");
  EXPECT_EQ(Postgres("postgresql:///kept?user=me&password=secret&host=/run").name(), "postgresql://me@/run/kept");
  EXPECT_THAT([] { Postgres("postgresql://me:se%cret@there"); }, ThrowsMessage<StoreError>(Not(HasSubstr("cret@"))));
  EXPECT_THAT(
      [] { Database("mysql://me:secret@there/kept"); },
      ThrowsMessage<StoreError>(AllOf(HasSubstr("mysql://"), HasSubstr("postgresql://"), Not(HasSubstr("secret")))));
}

TEST_F(Postgreses, that_do_not_answer_are_named) {
  EXPECT_THAT([] { Database("postgresql://me:secret@/kept?host=/nowhere"); },
              ThrowsMessage<StoreError>(
                  AllOf(HasSubstr("can't be reached"), HasSubstr("me@/nowhere"), Not(HasSubstr("secret")))));
}

TEST_F(Postgreses, that_do_not_exist_are_named) {
  EXPECT_THAT([] { Database(postgres_server().url("missing")); },
              ThrowsMessage<StoreError>(AllOf(HasSubstr("\"missing\" does not exist"), HasSubstr("createdb"))));
}

TEST_F(Postgreses, that_want_another_password_are_named) {
  const ThrowawayPostgres& server = postgres_server();
  server.execute("CREATE USER locked PASSWORD 'right'");
  server.ask_for_passwords("locked");
  const std::string url = "postgresql://locked:wrong@/postgres?host=" + server.folder();
  EXPECT_THAT([&] { Database{url}; },
              ThrowsMessage<StoreError>(AllOf(HasSubstr("password authentication failed"),
                                              HasSubstr("correct the user"), Not(HasSubstr("wrong")))));
}

TEST(Postgres, that_is_ending_is_no_matter_of_passwords) {
  const ThrowawayPostgres server;
  const soci::session keeps_it_up(soci::postgresql, server.url("postgres"));
  server.end_when_nobody_is_connected();
  EXPECT_THAT([&] { Database(server.url("postgres")); },
              ThrowsMessage<StoreError>(AllOf(HasSubstr("is shutting down"), HasSubstr("try again in a minute"))));
}

TEST_F(Postgreses, go_on_after_a_lost_connection) {
  Database database(on_server_.url());
  SessionStore store(database);
  const auto lose_connections = [&] {
    postgres_server().execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'clamshell'");
  };
  lose_connections();
  const std::string id = store.begin_session(session_of(kMe, Source::none, at(0))).id;
  EXPECT_TRUE(store.session(id));

  EXPECT_THAT(
      [&] {
        database.write([&](soci::session& sql) {
          sql << "DELETE FROM sessions";
          lose_connections();
          sql << "DELETE FROM people";
        });
      },
      ThrowsMessage<StoreError>(HasSubstr("was lost")));
  EXPECT_TRUE(store.session(id));
  EXPECT_EQ(store.begin_set(id, set_of(Side::left)), 0);
}

TEST_F(Postgreses, go_on_after_waiting_in_vain_for_another_writer) {
  Database database(on_server_.url());
  SessionStore store(database);
  const std::string id = store.begin_session(session_of(kMe, Source::none, at(0))).id;
  database.read([](soci::session& sql) { sql << "SET lock_timeout = '10ms'"; });
  {
    soci::session other(soci::postgresql, on_server_.url());
    const soci::transaction writing(other);
    other << "SELECT pg_advisory_xact_lock(0)";
    EXPECT_THAT([&] { store.end_session(id, at(1)); }, ThrowsMessage<StoreError>(HasSubstr("in use")));
    EXPECT_TRUE(store.session(id)) << "who only reads needs not wait";
  }
  store.end_session(id, at(2));
  EXPECT_EQ(store.session(id)->ended, at(2));
}

TEST_F(Postgreses, are_written_by_two_sessions_at_once_and_by_nobody_beside_who_writes_all) {
  Database one(on_server_.url()), other(on_server_.url());
  other.read([](soci::session& sql) { sql << "SET lock_timeout = '10ms'"; });
  const auto nothing = [](soci::session&) {};
  one.write_session("anna's", [&](soci::session&) {
    other.write_session("berta's", nothing);
    EXPECT_THAT([&] { other.write_session("anna's", nothing); }, ThrowsMessage<StoreError>(HasSubstr("in use")));
    EXPECT_THAT([&] { other.write(nothing); }, ThrowsMessage<StoreError>(HasSubstr("in use")));
  });
  one.write([&](soci::session&) {
    EXPECT_THAT([&] { other.write_session("anna's", nothing); }, ThrowsMessage<StoreError>(HasSubstr("in use")));
  });
  other.write(nothing);
  other.write_session("anna's", nothing);
}

/// As while machines are updated one after the other.
TEST_F(Postgreses, go_on_while_a_newer_program_has_added_to_them) {
  Database database(on_server_.url());
  SessionStore store(database);
  const std::string id = store.begin_session(session_of(kMe, Source::none, at(0))).id;
  {
    soci::session newer(soci::postgresql, on_server_.url());
    newer << "UPDATE schema_version SET version = version + 1";
    newer << "ALTER TABLE sessions ADD COLUMN weather TEXT NOT NULL DEFAULT 'fine'";
    newer << "ALTER TABLE repetitions ADD COLUMN mood DOUBLE PRECISION";
    newer << "CREATE TABLE moods (session_id TEXT REFERENCES sessions (id) ON DELETE CASCADE)";
  }
  const int set = store.begin_set(id, set_of(Side::left));
  store.add_repetition(id, set, made_up_repetition(1));
  store.end_session(id, at(60));
  EXPECT_EQ(store.session(id)->sets.at(0).repetitions.size(), 1);
  store.delete_session(store.begin_session(session_of(kMe, Source::none, at(100))).id);
}

TEST_F(Postgreses, are_written_durably) {
  std::string synchronous, isolation;
  Database database(on_server_.url() + "%20-csynchronous_commit%3Doff");
  database.read([&](soci::session& sql) {
    sql << "SHOW synchronous_commit", soci::into(synchronous);
    sql << "SHOW transaction_isolation", soci::into(isolation);
  });
  EXPECT_EQ(synchronous, "on");
  EXPECT_EQ(isolation, "repeatable read");
}

TEST_F(Postgreses, that_may_only_be_read_are_named) {
  Database database(on_server_.url());
  EXPECT_THAT(
      [&] {
        database.write([](soci::session& sql) {
          sql << "SET TRANSACTION READ ONLY";
          sql << "DELETE FROM people";
        });
      },
      ThrowsMessage<StoreError>(HasSubstr("can't be written")));
}

}  // namespace
}  // namespace clamshell
