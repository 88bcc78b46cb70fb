// SPDX-License-Identifier: Apache-2.0
#include "store/postgres.h"

#include <gmock/gmock.h>

#include "store/every_database.h"
#include "store/fork_to.h"
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

}  // namespace
}  // namespace clamshell
