// SPDX-License-Identifier: Apache-2.0
#include "store/migrate.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "base/plain_letters.h"
#include "store/migrations.h"
#include "store/sum_up_sets.h"

namespace clamshell {
namespace {

void execute(soci::session& sql, const auto& statements) {
  for (const char* statement : statements) sql << statement;
}

void make_sessions(soci::session& sql) { execute(sql, kTablesOfSessions); }

/// Until now there was one person, and nobody asked who.
void add_first_person(soci::session& sql) {
  using Clock = std::chrono::system_clock;
  const long long now = std::chrono::floor<std::chrono::milliseconds>(Clock::now()).time_since_epoch().count();
  sql << "INSERT INTO people (id, list_index, name, role, since_ms)"
         " SELECT '00000000000000000000000000000001', 0, 'Me', 'admin', COALESCE(MIN(begun_ms), :now) FROM sessions",
      soci::use(now);
}

void remember_people(soci::session& sql) {
  execute(sql, kTablesOfPeople);
  add_first_person(sql);
  execute(sql, kSessionsOfPeople);
  sum_up_sets(sql);
}

void remember_films_and_leaders(soci::session& sql) { execute(sql, kFilmsAndLeaders); }

void remember_what_counts(soci::session& sql) {
  execute(sql, kWhatCounts);
  sum_up_sets(sql);
}

void remember_where_it_hurts(soci::session& sql) { execute(sql, kWhereItHurts); }

void remember_goals_and_outcomes(soci::session& sql) { execute(sql, kGoalsAndOutcomes); }

void remember_films_of_archives(soci::session& sql) { execute(sql, kFilmsOfArchives); }

void keep_list_ready(soci::session& sql) {
  execute(sql, kListOfPeople);
  std::vector<std::pair<std::string, std::string>> names;
  std::string id, name;
  soci::statement query = (sql.prepare << "SELECT id, name FROM people", soci::into(id), soci::into(name));
  for (query.execute(); query.fetch();) names.emplace_back(id, name);
  for (const auto& [person, written] : names) {
    const std::string plain = plain_letters(written);
    sql << "UPDATE people SET name_plain = :plain WHERE id = :person", soci::use(plain), soci::use(person);
  }
}

void remember_second_factors(soci::session& sql) { execute(sql, kSecondFactors); }

void remember_accounts(soci::session& sql) { execute(sql, kAccounts); }

void remember_bands_and_authors(soci::session& sql) { execute(sql, kBandsAndAuthors); }

void remember_files_of_films(soci::session& sql) { execute(sql, kFilesOfFilms); }

/// From version n to n + 1. Never changed once released.
constexpr std::array kMigrations{make_sessions,
                                 remember_people,
                                 remember_films_and_leaders,
                                 remember_what_counts,
                                 remember_where_it_hurts,
                                 remember_goals_and_outcomes,
                                 remember_films_of_archives,
                                 keep_list_ready,
                                 remember_second_factors,
                                 remember_accounts,
                                 remember_bands_and_authors,
                                 remember_files_of_films};

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
  long long version{};  // SQLite keeps any number there
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
