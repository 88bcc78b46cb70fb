// SPDX-License-Identifier: Apache-2.0
#include "clinic/account_store.h"

#include <gmock/gmock.h>

#include "store/access_store.h"
#include "store/every_database.h"
#include "store/people_store.h"

namespace clamshell {
namespace {

using testing::HasSubstr, testing::ThrowsMessage;

class Accounts : public EveryDatabase {
 protected:
  Database database_{name_};
  PeopleStore people_{database_};
  AccessStore access_{database_};
  AccountStore store_{database_};
  std::string me_ = people_.people().at(0).id;
  std::string anna_ = people_.add("Anna", Role::person, at(0)).id;
  const Account account_{"https://id.clinic", "0147"};
};

TEST_P(Accounts, are_somebody_s_by_issuer_and_subject_together) {
  store_.link(anna_, account_);
  EXPECT_EQ(store_.person_of(account_), anna_);
  EXPECT_FALSE(store_.person_of({"https://id.other", "0147"}));
  EXPECT_FALSE(store_.person_of({"https://id.clinic", "0148"}));
  EXPECT_TRUE(store_.has_account(anna_));
  EXPECT_FALSE(store_.has_account(me_));
}

TEST_P(Accounts, are_one_a_person_and_one_person_s) {
  store_.link(anna_, account_);
  EXPECT_THAT([&] { store_.link(me_, account_); }, ThrowsMessage<StoreError>(HasSubstr("Somebody else")));
  store_.link(anna_, {"https://id.clinic", "0148"});
  EXPECT_FALSE(store_.person_of(account_));
  store_.link(me_, account_);
  EXPECT_EQ(store_.person_of(account_), me_);
}

TEST_P(Accounts, without_a_name_are_refused) {
  EXPECT_THROW(store_.link(anna_, {"https://id.clinic", ""}), StoreError);
  EXPECT_THROW(store_.link(anna_, {"https://id.clinic", std::string(256, 'a')}), StoreError);
  EXPECT_THROW(store_.link("nobody", account_), NotKept);
}

TEST_P(Accounts, that_are_unlinked_end_what_was_signed_in_with_them) {
  store_.link(anna_, account_);
  access_.begin_sign_in("one", anna_, at(0), at(10));
  store_.unlink(anna_);
  EXPECT_FALSE(store_.person_of(account_));
  EXPECT_FALSE(access_.signed_in("one", at(1)));
}

TEST_P(Accounts, go_with_the_person) {
  store_.link(anna_, account_);
  people_.remove(anna_);
  EXPECT_FALSE(store_.person_of(account_));
}

TEST_P(Accounts, are_proven_by_a_browser_until_that_expires_or_is_used) {
  store_.keep_proven("word", account_, at(0), at(10));
  EXPECT_EQ(store_.proven("word", at(9)), account_);
  EXPECT_FALSE(store_.proven("word", at(10)));
  EXPECT_FALSE(store_.proven("other", at(0)));
  store_.keep_proven("word", {"https://id.clinic", "0148"}, at(1), at(11));
  EXPECT_EQ(store_.proven("word", at(9))->subject, "0148");
  store_.forget_proven("word");
  EXPECT_FALSE(store_.proven("word", at(9)));
}

INSTANTIATE_ON_EVERY_DATABASE(Accounts);

}  // namespace
}  // namespace clamshell
