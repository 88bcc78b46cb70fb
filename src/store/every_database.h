// SPDX-License-Identifier: Apache-2.0
/// For tests that must come out alike on every kind of database: derive from EveryDatabase, write TEST_P, and end with
/// INSTANTIATE_ON_EVERY_DATABASE(suite).
#pragma once

#include <gtest/gtest.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <memory>
#include <ostream>

#include "store/database.h"
#include "store/synthetic_session.h"
#include "store/throwaway_postgres.h"

namespace clamshell {

/// Started when first asked for.
inline const ThrowawayPostgres& postgres_server() {
  static const ThrowawayPostgres server;
  return server;
}

/// A schema of a test's own on the server, which is all of a database to who connects; dropped with the test.
class PostgresDatabase {
 public:
  PostgresDatabase() { postgres_server().execute("CREATE SCHEMA " + name_); }
  ~PostgresDatabase() { postgres_server().execute("DROP SCHEMA " + name_ + " CASCADE"); }
  PostgresDatabase(const PostgresDatabase&) = delete;
  PostgresDatabase& operator=(const PostgresDatabase&) = delete;

  std::string url() const { return postgres_server().url("postgres") + "&options=-csearch_path%3D" + name_; }

 private:
  static int next() {
    static int made = 0;
    return made++;
  }
  std::string name_ = fmt::format("test_{}", next());
};

enum class DatabaseKind { sqlite, postgres };
inline void PrintTo(DatabaseKind kind, std::ostream* out) {
  *out << (kind == DatabaseKind::sqlite ? "sqlite" : "postgres");
}

class EveryDatabase : public Databases, public testing::WithParamInterface<DatabaseKind> {
 protected:
  /// Past the store.
  void connect(soci::session& sql) const {
    if (on_server_)
      sql.open(soci::postgresql, name_);
    else
      sql.open(soci::sqlite3, "dbname=" + name_);
  }

  std::unique_ptr<PostgresDatabase> on_server_ =
      GetParam() == DatabaseKind::postgres ? std::make_unique<PostgresDatabase>() : nullptr;
  std::string name_ = on_server_ ? on_server_->url() : file_.string();  ///< as Database takes it
};

#define INSTANTIATE_ON_EVERY_DATABASE(suite)                                      \
  INSTANTIATE_TEST_SUITE_P(Sqlite, suite, testing::Values(DatabaseKind::sqlite)); \
  INSTANTIATE_TEST_SUITE_P(Postgres, suite, testing::Values(DatabaseKind::postgres))

}  // namespace clamshell
