// SPDX-License-Identifier: Apache-2.0
#include "store/migrate.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace clamshell {
namespace {

using Migration = std::vector<const char*>;

/// From version n to n + 1, statement by statement, in SQL that SQLite and PostgreSQL share. Never changed once
/// released.
const std::vector<Migration> kMigrations{
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
     " FOREIGN KEY (session_id, set_index, repetition) REFERENCES repetitions (session_id, set_index, number))"},
};

std::vector<std::string> tables(soci::session& sql) {
  std::vector<std::string> names;
  std::string name;
  soci::statement query = (sql.prepare_table_names(), soci::into(name));
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
    throw UnfitDatabase("is a database of another program; choose another file");
  int version{};
  sql << "SELECT version FROM schema_version", soci::into(version);
  if (!sql.got_data() || version < 1) throw UnfitDatabase("does not say of which version it is; restore a copy of it");
  if (version > newest_version())
    throw UnfitDatabase(
        fmt::format("was made by a newer Clamshell (its version is {}, this program knows {}); update "
                    "Clamshell or choose another file",
                    version, newest_version()));
  return version;
}

void migrate(soci::session& sql) {
  const int from = version_of(sql), to = newest_version();
  if (from == to) return;
  for (int version = from; version < to; ++version)
    for (const char* statement : kMigrations[static_cast<std::size_t>(version)]) sql << statement;
  sql << "UPDATE schema_version SET version = :version", soci::use(to);
}

}  // namespace clamshell
