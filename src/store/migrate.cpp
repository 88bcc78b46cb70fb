// SPDX-License-Identifier: Apache-2.0
#include "store/migrate.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <initializer_list>
#include <string>
#include <vector>

#include "store/sum_up_sets.h"

namespace clamshell {
namespace {

/// SQL that SQLite and PostgreSQL share.
void execute(soci::session& sql, std::initializer_list<const char*> statements) {
  for (const char* statement : statements) sql << statement;
}

void make_sessions(soci::session& sql) {
  execute(sql,
          {"CREATE TABLE schema_version (version INTEGER NOT NULL)", "INSERT INTO schema_version (version) VALUES (0)",

           "CREATE TABLE sessions ("
           " id TEXT NOT NULL PRIMARY KEY,"
           " source TEXT NOT NULL,"
           " plan_sets INTEGER NOT NULL,"
           " plan_least INTEGER NOT NULL,"
           " plan_most INTEGER NOT NULL,"
           " plan_rest_s DOUBLE PRECISION NOT NULL,"
           " plan_first_leg TEXT,"
           " begun_ms BIGINT NOT NULL,"
           " ended_ms BIGINT,"
           " effort INTEGER CHECK (effort BETWEEN 0 AND 10),"
           " pain INTEGER CHECK (pain BETWEEN 0 AND 10),"
           " stop_reason TEXT)",
           "CREATE INDEX sessions_by_time ON sessions (begun_ms, id)",

           "CREATE TABLE sets ("
           " session_id TEXT NOT NULL REFERENCES sessions (id),"
           " set_index INTEGER NOT NULL,"
           " number INTEGER NOT NULL,"
           " working_leg TEXT NOT NULL,"
           " begun_ms BIGINT NOT NULL,"
           " ended_ms BIGINT,"
           " ended_by TEXT,"
           " confirmed INTEGER,"
           " PRIMARY KEY (session_id, set_index))",

           "CREATE TABLE repetitions ("
           " session_id TEXT NOT NULL,"
           " set_index INTEGER NOT NULL,"
           " number INTEGER NOT NULL,"
           " completed_ms BIGINT NOT NULL,"
           " lift_s DOUBLE PRECISION,"
           " hold_s DOUBLE PRECISION,"
           " lower_s DOUBLE PRECISION,"
           " opening_deg DOUBLE PRECISION,"
           " opening_stddev_deg DOUBLE PRECISION,"
           " pelvis_roll_deg DOUBLE PRECISION,"
           " pelvis_roll_stddev_deg DOUBLE PRECISION,"
           " PRIMARY KEY (session_id, set_index, number),"
           " FOREIGN KEY (session_id, set_index) REFERENCES sets (session_id, set_index))",

           "CREATE TABLE findings ("
           " session_id TEXT NOT NULL,"
           " set_index INTEGER NOT NULL,"
           " repetition INTEGER NOT NULL,"
           " list_index INTEGER NOT NULL,"
           " criterion TEXT NOT NULL,"
           " measured DOUBLE PRECISION,"
           " stddev DOUBLE PRECISION,"
           " limit_passed DOUBLE PRECISION,"
           " unit TEXT NOT NULL,"
           " probability DOUBLE PRECISION,"
           " cue TEXT NOT NULL,"
           " PRIMARY KEY (session_id, set_index, repetition, list_index),"
           " FOREIGN KEY (session_id, set_index, repetition) REFERENCES repetitions (session_id, set_index, number))",

           "CREATE TABLE not_judged ("
           " session_id TEXT NOT NULL,"
           " set_index INTEGER NOT NULL,"
           " repetition INTEGER NOT NULL,"
           " list_index INTEGER NOT NULL,"
           " criterion TEXT NOT NULL,"
           " reason TEXT NOT NULL,"
           " PRIMARY KEY (session_id, set_index, repetition, list_index),"
           " FOREIGN KEY (session_id, set_index, repetition) REFERENCES repetitions (session_id, set_index, number))"});
}

/// Until now there was one person, and nobody asked who.
void add_first_person(soci::session& sql) {
  long long since{};
  soci::indicator none{};
  sql << "SELECT MIN(begun_ms) FROM sessions", soci::into(since, none);
  using Clock = std::chrono::system_clock;
  if (none == soci::i_null)
    since = std::chrono::floor<std::chrono::milliseconds>(Clock::now()).time_since_epoch().count();
  sql << "INSERT INTO people (id, list_index, name, role, since_ms)"
         " VALUES ('00000000000000000000000000000001', 0, 'Me', 'admin', :since)",
      soci::use(since);
}

void add_people(soci::session& sql) {
  execute(sql, {"CREATE TABLE people ("
                " id TEXT NOT NULL PRIMARY KEY,"
                " list_index INTEGER NOT NULL UNIQUE,"
                " name TEXT NOT NULL UNIQUE,"
                " role TEXT NOT NULL,"
                " since_ms BIGINT NOT NULL,"
                " height_m DOUBLE PRECISION,"
                " mass_kg DOUBLE PRECISION,"
                " sex TEXT,"
                " leg_length_m DOUBLE PRECISION,"
                " thigh_girth_m DOUBLE PRECISION,"
                " affected_leg TEXT,"
                " calendar_word TEXT UNIQUE)",

                "CREATE TABLE bands_owned ("
                " person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,"
                " list_index INTEGER NOT NULL,"
                " colour TEXT NOT NULL,"
                " PRIMARY KEY (person_id, list_index))",

                "CREATE TABLE screenings ("
                " person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,"
                " list_index INTEGER NOT NULL,"
                " time_ms BIGINT NOT NULL,"
                " PRIMARY KEY (person_id, list_index))",

                "CREATE TABLE screening_answers ("
                " person_id TEXT NOT NULL,"
                " screening INTEGER NOT NULL,"
                " question TEXT NOT NULL,"
                " yes INTEGER NOT NULL CHECK (yes IN (0, 1)),"
                " PRIMARY KEY (person_id, screening, question),"
                " FOREIGN KEY (person_id, screening) REFERENCES screenings (person_id, list_index) ON DELETE CASCADE)",

                "CREATE TABLE programmes ("
                " person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,"
                " list_index INTEGER NOT NULL,"
                " time_ms BIGINT NOT NULL,"
                " author TEXT NOT NULL,"
                " reason TEXT NOT NULL,"
                " sets INTEGER,"
                " least INTEGER,"
                " most INTEGER,"
                " days_a_week INTEGER,"
                " hold_s DOUBLE PRECISION,"
                " lower_s DOUBLE PRECISION,"
                " band TEXT,"
                " first_leg TEXT,"
                " paused INTEGER NOT NULL CHECK (paused IN (0, 1)),"
                " cleared INTEGER NOT NULL CHECK (cleared IN (0, 1)),"
                " PRIMARY KEY (person_id, list_index))",

                "CREATE TABLE notes ("
                " person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,"
                " list_index INTEGER NOT NULL,"
                " time_ms BIGINT NOT NULL,"
                " author TEXT NOT NULL,"
                " text TEXT NOT NULL,"
                " PRIMARY KEY (person_id, list_index))",

                "CREATE TABLE credentials ("
                " person_id TEXT NOT NULL PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,"
                " sign_in TEXT NOT NULL,"
                " sign_in_lower TEXT NOT NULL UNIQUE,"
                " password_hash TEXT NOT NULL)",

                "CREATE TABLE sign_ins ("
                " token_hash TEXT NOT NULL PRIMARY KEY,"
                " person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,"
                " expires_ms BIGINT NOT NULL)",
                "CREATE INDEX sign_ins_by_person ON sign_ins (person_id)",

                "CREATE TABLE audit ("
                " list_index BIGINT NOT NULL PRIMARY KEY,"
                " time_ms BIGINT NOT NULL,"
                " actor TEXT NOT NULL,"
                " actor_name TEXT NOT NULL,"
                " person TEXT NOT NULL,"
                " person_name TEXT NOT NULL,"
                " action TEXT NOT NULL,"
                " what TEXT NOT NULL)",
                "CREATE INDEX audit_by_person ON audit (person, list_index)"});
  add_first_person(sql);
}

/// Each session gets its person, each repetition what it was judged to be and how it went; what belongs to something
/// goes with it.
void give_sessions_to_people(soci::session& sql) {
  execute(sql,
          {"ALTER TABLE sessions RENAME TO sessions_1",
           "ALTER TABLE sets RENAME TO sets_1",
           "ALTER TABLE repetitions RENAME TO repetitions_1",
           "ALTER TABLE findings RENAME TO findings_1",
           "ALTER TABLE not_judged RENAME TO not_judged_1",
           "DROP INDEX sessions_by_time",

           "CREATE TABLE sessions ("
           " id TEXT NOT NULL PRIMARY KEY,"
           " person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,"
           " source TEXT NOT NULL,"
           " plan_sets INTEGER NOT NULL,"
           " plan_least INTEGER NOT NULL,"
           " plan_most INTEGER NOT NULL,"
           " plan_hold_s DOUBLE PRECISION NOT NULL,"
           " plan_lower_s DOUBLE PRECISION NOT NULL,"
           " plan_rest_s DOUBLE PRECISION NOT NULL,"
           " plan_band TEXT,"
           " plan_first_leg TEXT,"
           " begun_ms BIGINT NOT NULL,"
           " utc_offset_min INTEGER NOT NULL,"
           " ended_ms BIGINT,"
           " effort INTEGER CHECK (effort BETWEEN 0 AND 10),"
           " pain INTEGER CHECK (pain BETWEEN 0 AND 10),"
           " pain_gone_by_morning INTEGER CHECK (pain_gone_by_morning IN (0, 1)),"
           " stop_reason TEXT)",
           "CREATE UNIQUE INDEX sessions_by_person ON sessions (person_id, begun_ms, id)",
           "INSERT INTO sessions (id, person_id, source, plan_sets, plan_least, plan_most, plan_hold_s, plan_lower_s,"
           " plan_rest_s, plan_first_leg, begun_ms, utc_offset_min, ended_ms, effort, pain, stop_reason)"
           " SELECT id, '00000000000000000000000000000001', source, plan_sets, plan_least, plan_most, 0.5, 1,"
           " plan_rest_s, plan_first_leg, begun_ms, 0, ended_ms, effort, pain, stop_reason FROM sessions_1",

           "CREATE TABLE sets ("
           " session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,"
           " set_index INTEGER NOT NULL,"
           " number INTEGER NOT NULL,"
           " working_leg TEXT NOT NULL,"
           " begun_ms BIGINT NOT NULL,"
           " ended_ms BIGINT,"
           " ended_by TEXT,"
           " confirmed INTEGER,"
           " measured INTEGER NOT NULL DEFAULT 0,"
           " judged INTEGER NOT NULL DEFAULT 0,"
           " clean INTEGER NOT NULL DEFAULT 0,"
           " opening_count INTEGER NOT NULL DEFAULT 0,"
           " opening_sum_deg DOUBLE PRECISION NOT NULL DEFAULT 0,"
           " opening_variance_sum_deg2 DOUBLE PRECISION NOT NULL DEFAULT 0,"
           " pelvis_roll_count INTEGER NOT NULL DEFAULT 0,"
           " pelvis_roll_sum_deg DOUBLE PRECISION NOT NULL DEFAULT 0,"
           " pelvis_roll_variance_sum_deg2 DOUBLE PRECISION NOT NULL DEFAULT 0,"
           " hold_count INTEGER NOT NULL DEFAULT 0,"
           " hold_sum_s DOUBLE PRECISION NOT NULL DEFAULT 0,"
           " lower_count INTEGER NOT NULL DEFAULT 0,"
           " lower_sum_s DOUBLE PRECISION NOT NULL DEFAULT 0,"
           " PRIMARY KEY (session_id, set_index))",
           "INSERT INTO sets (session_id, set_index, number, working_leg, begun_ms, ended_ms, ended_by, confirmed)"
           " SELECT session_id, set_index, number, working_leg, begun_ms, ended_ms, ended_by, confirmed FROM sets_1",

           "CREATE TABLE repetitions ("
           " session_id TEXT NOT NULL,"
           " set_index INTEGER NOT NULL,"
           " number INTEGER NOT NULL,"
           " completed_ms BIGINT NOT NULL,"
           " lift_s DOUBLE PRECISION,"
           " hold_s DOUBLE PRECISION,"
           " lower_s DOUBLE PRECISION,"
           " opening_deg DOUBLE PRECISION,"
           " opening_stddev_deg DOUBLE PRECISION,"
           " pelvis_roll_deg DOUBLE PRECISION,"
           " pelvis_roll_stddev_deg DOUBLE PRECISION,"
           " clean INTEGER CHECK (clean IN (0, 1)),"
           " PRIMARY KEY (session_id, set_index, number),"
           " FOREIGN KEY (session_id, set_index) REFERENCES sets (session_id, set_index) ON DELETE CASCADE)",
           "INSERT INTO repetitions (session_id, set_index, number, completed_ms, lift_s, hold_s, lower_s,"
           " opening_deg, opening_stddev_deg, pelvis_roll_deg, pelvis_roll_stddev_deg, clean)"
           " SELECT session_id, set_index, number, completed_ms, lift_s, hold_s, lower_s, opening_deg,"
           " opening_stddev_deg, pelvis_roll_deg, pelvis_roll_stddev_deg,"
           " CASE WHEN EXISTS (SELECT 1 FROM findings_1 WHERE findings_1.session_id = repetitions_1.session_id"
           " AND findings_1.set_index = repetitions_1.set_index AND findings_1.repetition = repetitions_1.number)"
           " THEN 0 END FROM repetitions_1",

           "CREATE TABLE movements ("
           " session_id TEXT NOT NULL,"
           " set_index INTEGER NOT NULL,"
           " repetition INTEGER NOT NULL,"
           " samples TEXT NOT NULL,"
           " PRIMARY KEY (session_id, set_index, repetition),"
           " FOREIGN KEY (session_id, set_index, repetition)"
           " REFERENCES repetitions (session_id, set_index, number) ON DELETE CASCADE)",

           "CREATE TABLE findings ("
           " session_id TEXT NOT NULL,"
           " set_index INTEGER NOT NULL,"
           " repetition INTEGER NOT NULL,"
           " list_index INTEGER NOT NULL,"
           " criterion TEXT NOT NULL,"
           " measured DOUBLE PRECISION,"
           " stddev DOUBLE PRECISION,"
           " limit_passed DOUBLE PRECISION,"
           " unit TEXT NOT NULL,"
           " probability DOUBLE PRECISION,"
           " cue TEXT NOT NULL,"
           " PRIMARY KEY (session_id, set_index, repetition, list_index),"
           " FOREIGN KEY (session_id, set_index, repetition)"
           " REFERENCES repetitions (session_id, set_index, number) ON DELETE CASCADE)",
           "INSERT INTO findings (session_id, set_index, repetition, list_index, criterion, measured, stddev,"
           " limit_passed, unit, probability, cue)"
           " SELECT session_id, set_index, repetition, list_index, criterion, measured, stddev, limit_passed, unit,"
           " probability, cue FROM findings_1",

           "CREATE TABLE not_judged ("
           " session_id TEXT NOT NULL,"
           " set_index INTEGER NOT NULL,"
           " repetition INTEGER NOT NULL,"
           " list_index INTEGER NOT NULL,"
           " criterion TEXT NOT NULL,"
           " reason TEXT NOT NULL,"
           " PRIMARY KEY (session_id, set_index, repetition, list_index),"
           " FOREIGN KEY (session_id, set_index, repetition)"
           " REFERENCES repetitions (session_id, set_index, number) ON DELETE CASCADE)",
           "INSERT INTO not_judged (session_id, set_index, repetition, list_index, criterion, reason)"
           " SELECT session_id, set_index, repetition, list_index, criterion, reason FROM not_judged_1",

           "DROP TABLE not_judged_1",
           "DROP TABLE findings_1",
           "DROP TABLE repetitions_1",
           "DROP TABLE sets_1",
           "DROP TABLE sessions_1"});
  sum_up_sets(sql);
}

void remember_people(soci::session& sql) {
  add_people(sql);
  give_sessions_to_people(sql);
}

/// From version n to n + 1. Never changed once released.
constexpr std::array kMigrations{make_sessions, remember_people};

std::vector<std::string> tables(soci::session& sql) {
  std::vector<std::string> names;
  std::string name;
  soci::statement query = (sql.prepare << (sql.get_backend_name() == "postgresql"
                                               ? "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
                                               : "SELECT name FROM sqlite_master WHERE type = 'table'"),
                           soci::into(name));
  query.execute();
  while (query.fetch()) names.push_back(name);
  return names;
}

}  // namespace

int newest_version() { return static_cast<int>(kMigrations.size()); }

int version_of(soci::session& sql) {
  const std::vector<std::string> names = tables(sql);
  if (names.empty()) return 0;
  if (std::ranges::find(names, "schema_version") == names.end())
    throw UnfitDatabase("is a database of another program; choose another one");
  int version{};
  sql << "SELECT version FROM schema_version", soci::into(version);
  if (!sql.got_data() || version < 1) throw UnfitDatabase("does not say of which version it is; restore a copy of it");
  if (version > newest_version())
    throw UnfitDatabase(
        fmt::format("was made by a newer Clamshell (its version is {}, this program knows {}); update "
                    "Clamshell or choose another database",
                    version, newest_version()));
  return version;
}

void migrate(soci::session& sql) {
  const int from = version_of(sql), to = newest_version();
  if (from == to) return;
  for (int version = from; version < to; ++version) kMigrations.at(static_cast<std::size_t>(version))(sql);
  sql << "UPDATE schema_version SET version = :version", soci::use(to);
}

}  // namespace clamshell
