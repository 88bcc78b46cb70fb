// SPDX-License-Identifier: Apache-2.0
#include "store/access_store.h"

#include <gmock/gmock.h>

#include "store/every_database.h"
#include "store/people_store.h"

namespace clamshell {
namespace {

using testing::ElementsAre, testing::Field, testing::HasSubstr, testing::IsEmpty, testing::ThrowsMessage;

class Access : public EveryDatabase {
 protected:
  Database database_{name_};
  PeopleStore people_{database_};
  AccessStore store_{database_};
  std::string me_ = people_.people().at(0).id;
  std::string anna_ = people_.add("Anna", Role::person, at(0)).id;
};

TEST_P(Access, is_by_a_name_whatever_the_case_of_its_letters) {
  store_.set_credentials(anna_, "Anna@Home", "hash");
  EXPECT_EQ(store_.credentials("aNNA@home").value().person, anna_);
  EXPECT_EQ(store_.credentials("aNNA@home").value().password_hash, "hash");
  EXPECT_FALSE(store_.credentials("anna"));
  EXPECT_EQ(people_.person(anna_)->sign_in, "Anna@Home");
}

TEST_P(Access, by_a_name_is_one_person_s) {
  store_.set_credentials(anna_, "anna", "hash");
  EXPECT_THAT([&] { store_.set_credentials(me_, "ANNA", "other"); },
              ThrowsMessage<StoreError>(HasSubstr("another name")));
  store_.set_credentials(anna_, "ANNA", "newer");
  EXPECT_EQ(store_.credentials("anna").value().password_hash, "newer");
  store_.set_credentials(anna_, "ann", "newest");
  EXPECT_FALSE(store_.credentials("anna"));
  store_.set_credentials(me_, "anna", "mine");
  EXPECT_EQ(store_.credentials("anna").value().person, me_);
}

TEST_P(Access, by_a_name_with_other_signs_is_refused) {
  for (const std::string& name : {std::string{}, std::string{"a b"}, std::string{"Zoë"}, std::string(101, 'a')})
    EXPECT_THROW(store_.set_credentials(anna_, name, "hash"), StoreError) << name;
  EXPECT_THROW(store_.set_credentials(anna_, "anna", ""), StoreError);
}

TEST_P(Access, lasts_until_it_expires_or_is_ended) {
  store_.begin_sign_in("one", anna_, at(0), at(10));
  store_.begin_sign_in("two", anna_, at(0), at(20));
  EXPECT_EQ(store_.signed_in("one", at(9)), anna_);
  EXPECT_FALSE(store_.signed_in("one", at(10)));
  EXPECT_EQ(store_.signed_in("two", at(10)), anna_);
  EXPECT_FALSE(store_.signed_in("three", at(0)));
  store_.end_sign_in("two");
  EXPECT_FALSE(store_.signed_in("two", at(10)));
  store_.end_sign_in("two");
}

TEST_P(Access, that_has_expired_is_forgotten_when_somebody_signs_in) {
  const auto kept = [&] {
    int sign_ins{};
    database_.read([&](soci::session& sql) { sql << "SELECT COUNT(*) FROM sign_ins", soci::into(sign_ins); });
    return sign_ins;
  };
  store_.begin_sign_in("one", anna_, at(0), at(10));
  store_.begin_sign_in("two", anna_, at(9), at(11));
  EXPECT_EQ(kept(), 2);
  store_.begin_sign_in("three", me_, at(10), at(20));
  EXPECT_EQ(kept(), 2);
  EXPECT_FALSE(store_.signed_in("one", at(9)));
  EXPECT_EQ(store_.signed_in("two", at(10)), anna_);
}

TEST_P(Access, ends_with_another_password) {
  store_.begin_sign_in("anna's", anna_, at(0), at(10));
  store_.begin_sign_in("mine", me_, at(0), at(10));
  store_.set_credentials(anna_, "anna", "hash");
  EXPECT_FALSE(store_.signed_in("anna's", at(1)));
  EXPECT_EQ(store_.signed_in("mine", at(1)), me_);
}

TEST_P(Access, is_audited_newest_first) {
  store_.audit({at(1), me_, "Me", anna_, "Anna", "saw", "history"});
  store_.audit({at(3), "", "", me_, "Me", "exported", "csv"});
  store_.audit({at(2), me_, "Me", anna_, "Anna", "changed", "programme: \"rest\""});
  const auto what = [](const char* text) { return Field(&AuditEntry::what, text); };
  EXPECT_THAT(store_.audits({}, 10), ElementsAre(what("programme: \"rest\""), what("csv"), what("history")));
  EXPECT_THAT(store_.audits(anna_, 1), ElementsAre(what("programme: \"rest\"")));
  EXPECT_THAT(store_.audits({}, 0), IsEmpty());
  const AuditEntry entry = store_.audits(me_, 10).at(0);
  EXPECT_EQ(entry.time, at(3));
  EXPECT_EQ(entry.actor + entry.actor_name, "");
  EXPECT_EQ(entry.person_name, "Me");
  EXPECT_EQ(entry.action, "exported");
}

INSTANTIATE_ON_EVERY_DATABASE(Access);

}  // namespace
}  // namespace clamshell
