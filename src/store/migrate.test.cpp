// SPDX-License-Identifier: Apache-2.0
#include "store/migrate.h"

#include <gtest/gtest.h>
#include <soci/sqlite3/soci-sqlite3.h>

namespace clamshell {
namespace {

class Migrations : public testing::Test {
 protected:
  soci::session sql_{soci::sqlite3, "dbname=:memory:"};
};

TEST_F(Migrations, lead_from_nothing_to_the_newest_version) {
  EXPECT_EQ(version_of(sql_), 0);
  migrate(sql_);
  EXPECT_EQ(version_of(sql_), newest_version());
  int sessions{-1};
  sql_ << "SELECT COUNT(*) FROM sessions", soci::into(sessions);
  EXPECT_EQ(sessions, 0);
}

TEST_F(Migrations, leave_the_newest_version_as_it_is) {
  migrate(sql_);
  sql_ << "INSERT INTO sessions (id, source, plan_sets, plan_least, plan_most, plan_rest_s, begun_ms)"
          " VALUES ('a', 'none', 3, 15, 20, 45, 0)";
  migrate(sql_);
  int sessions{};
  sql_ << "SELECT COUNT(*) FROM sessions", soci::into(sessions);
  EXPECT_EQ(sessions, 1);
}

TEST_F(Migrations, refuse_what_they_do_not_know) {
  migrate(sql_);
  sql_ << "UPDATE schema_version SET version = 0";
  EXPECT_THROW(version_of(sql_), UnfitDatabase);
  sql_ << "UPDATE schema_version SET version = :version", soci::use(newest_version() + 1);
  EXPECT_THROW(migrate(sql_), UnfitDatabase);
  sql_ << "DELETE FROM schema_version";
  EXPECT_THROW(version_of(sql_), UnfitDatabase);
  sql_ << "DROP TABLE schema_version";
  EXPECT_THROW(version_of(sql_), UnfitDatabase);
}

}  // namespace
}  // namespace clamshell
