// SPDX-License-Identifier: Apache-2.0
#include "store/contact_store.h"

#include <gmock/gmock.h>

#include "store/every_database.h"
#include "store/people_store.h"

namespace clamshell {
namespace {

using testing::ElementsAre, testing::IsEmpty, testing::SizeIs;

class Contact : public EveryDatabase {
 protected:
  Share share_at(int second, int lasts) {
    return {.note = "Dr. Kaya", .created = at(second), .expires = at(second + lasts)};
  }

  Database database_{name_};
  ContactStore store_{database_};
  const std::string clinician_ = PeopleStore(database_).add("Ines", Role::clinician, at(0)).id;
};
INSTANTIATE_ON_EVERY_DATABASE(Contact);

TEST_P(Contact, has_messages_in_order_and_who_of_the_two_read_them) {
  store_.keep(kMe, Message{at(1), kMe, "Is a little pain all right?", {}});
  store_.keep(kMe, Message{at(2), clinician_, "Up to 2 of 10 at that place.", {}});
  EXPECT_EQ(store_.unread_by_person(kMe), 1);
  EXPECT_EQ(store_.unread_by_clinic(), (std::map<std::string, int>{{kMe, 1}}));
  store_.mark_seen(kMe, /*by_person=*/false, at(3));
  EXPECT_THAT(store_.unread_by_clinic(), IsEmpty());
  auto messages = store_.messages(kMe);
  ASSERT_THAT(messages, SizeIs(2));
  EXPECT_EQ(messages[0].text, "Is a little pain all right?");
  EXPECT_EQ(messages[0].seen, at(3));
  EXPECT_FALSE(messages[1].seen);
  store_.mark_seen(kMe, /*by_person=*/true, at(4));
  store_.mark_seen(kMe, /*by_person=*/true, at(9));
  messages = store_.messages(kMe);
  EXPECT_EQ(messages[0].seen, at(3));
  EXPECT_EQ(messages[1].seen, at(4));
  EXPECT_THROW(store_.keep(kMe, Message{at(5), kMe, " \n", {}}), StoreError);
}

TEST_P(Contact, keeps_an_imported_message_as_read_in_its_place_and_with_its_authors_name) {
  store_.keep(kMe, Message{at(2), kMe, "Thank you.", {}});
  store_.keep(kMe, Message{at(1), "", "Not yet.", at(5), "Dr. Kaya"});
  EXPECT_EQ(store_.unread_by_person(kMe), 0);
  const auto messages = store_.messages(kMe);
  ASSERT_THAT(messages, SizeIs(2));
  EXPECT_EQ(messages[0].text, "Not yet.");
  EXPECT_EQ(messages[0].author_name, "Dr. Kaya");
  EXPECT_EQ(messages[0].seen, at(5));
  EXPECT_FALSE(messages[1].author_name);
}

TEST_P(Contact, opens_a_shared_page_until_it_expires_and_tells_when) {
  store_.keep(kMe, "hash", share_at(10, 100));
  EXPECT_EQ(store_.open("hash", at(20)), kMe);
  EXPECT_EQ(store_.open("hash", at(30)), kMe);
  EXPECT_FALSE(store_.open("hash", at(110)));
  EXPECT_FALSE(store_.open("other", at(20)));
  const auto shares = store_.shares(kMe);
  ASSERT_THAT(shares, SizeIs(1));
  EXPECT_EQ(shares[0].note, "Dr. Kaya");
  EXPECT_EQ(shares[0].expires, at(110));
  EXPECT_THAT(shares[0].openings, ElementsAre(at(20), at(30)));
}

TEST_P(Contact, opens_no_page_that_was_withdrawn) {
  store_.keep(kMe, "one", share_at(10, 100));
  store_.keep(kMe, "two", share_at(11, 100));
  store_.withdraw(kMe, at(10), at(20));
  EXPECT_FALSE(store_.open("one", at(21)));
  EXPECT_EQ(store_.open("two", at(21)), kMe);
  const auto shares = store_.shares(kMe);
  ASSERT_THAT(shares, SizeIs(2));
  EXPECT_FALSE(shares[0].withdrawn);
  EXPECT_EQ(shares[1].withdrawn, at(20));
  EXPECT_THAT(shares[1].openings, IsEmpty());
  EXPECT_THROW(store_.withdraw(clinician_, at(10), at(22)), NotKept);
}

}  // namespace
}  // namespace clamshell
