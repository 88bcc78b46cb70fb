// SPDX-License-Identifier: Apache-2.0
#include "store/contact_store.h"

#include "store/check_person.h"
#include "store/check_text.h"
#include "store/columns.h"
#include "store/read_people.h"

namespace clamshell {

using soci::into, soci::use;

void ContactStore::keep(const std::string& person, const Message& message) {
  check(message);
  database_.write([&](soci::session& sql) {
    require_person(sql, person);
    const int index = next_index(sql, "messages", person);
    sql << "INSERT INTO messages (person_id, list_index, time_ms, author, text, seen_ms, author_name)"
           " VALUES (:person, :index, :time, :author, :text, :seen, :author_name)",
        use(person), use(index), use(message.time), use(message.author), use(message.text), use(message.seen),
        use(message.author_name);
  });
}

std::vector<Message> ContactStore::messages(const std::string& person) const {
  std::vector<Message> messages;
  database_.read([&](soci::session& sql) {
    require_person(sql, person);
    Message message;
    soci::statement rows = (sql.prepare << "SELECT time_ms, author, text, seen_ms, author_name FROM messages"
                                           " WHERE person_id = :person ORDER BY time_ms, list_index",
                            into(message.time), into(message.author), into(message.text), into(message.seen),
                            into(message.author_name), use(person));
    for (rows.execute(); rows.fetch();) messages.push_back(message);
  });
  return messages;
}

int ContactStore::unread_by_person(const std::string& person) const {
  int unread{};
  database_.read([&](soci::session& sql) {
    sql << "SELECT COUNT(*) FROM messages WHERE person_id = :person AND author <> :author AND seen_ms IS NULL",
        into(unread), use(person), use(person);
  });
  return unread;
}

std::map<std::string, int> ContactStore::unread_by_clinic() const {
  std::map<std::string, int> unread;
  database_.read([&](soci::session& sql) {
    std::string person;
    int count{};
    soci::statement rows = (sql.prepare << "SELECT person_id, COUNT(*) FROM messages"
                                           " WHERE author = person_id AND seen_ms IS NULL GROUP BY person_id",
                            into(person), into(count));
    for (rows.execute(); rows.fetch();) unread[person] = count;
  });
  return unread;
}

void ContactStore::mark_seen(const std::string& person, bool by_person, Timestamp now) {
  const std::string author = by_person ? "author <> :author" : "author = :author";
  database_.write([&](soci::session& sql) {
    sql << "UPDATE messages SET seen_ms = :now WHERE person_id = :person AND seen_ms IS NULL AND " + author, use(now),
        use(person), use(person);
  });
}

void ContactStore::keep(const std::string& person, const std::string& word_hash, const Share& share) {
  constexpr int kLongestForWhom = 100;
  check_some_text(word_hash, 1000, "The hash of an address");
  check_text(share.note, kLongestForWhom, "For whom it is");
  database_.write([&](soci::session& sql) {
    require_person(sql, person);
    const int index = next_index(sql, "shares", person);
    sql << "INSERT INTO shares (word_hash, person_id, list_index, note, created_ms, expires_ms)"
           " VALUES (:word, :person, :index, :note, :created, :expires)",
        use(word_hash), use(person), use(index), use(share.note), use(share.created), use(share.expires);
  });
}

std::vector<Share> ContactStore::shares(const std::string& person) const {
  std::vector<Share> shares;
  database_.read([&](soci::session& sql) {
    require_person(sql, person);
    Share share;
    int index{}, last = -1;
    std::optional<Timestamp> opened;
    soci::statement rows =
        (sql.prepare << "SELECT shares.list_index, note, created_ms, expires_ms, withdrawn_ms, time_ms FROM shares"
                        " LEFT JOIN share_openings ON share_openings.word_hash = shares.word_hash"
                        " WHERE person_id = :person ORDER BY shares.list_index DESC, share_openings.list_index",
         into(index), into(share.note), into(share.created), into(share.expires), into(share.withdrawn), into(opened),
         use(person));
    for (rows.execute(); rows.fetch(); last = index) {
      if (index != last) shares.push_back(share);
      if (opened) shares.back().openings.push_back(*opened);
    }
  });
  return shares;
}

void ContactStore::withdraw(const std::string& person, Timestamp created, Timestamp now) {
  database_.write([&](soci::session& sql) {
    int known{};
    sql << "SELECT COUNT(*) FROM shares WHERE person_id = :person AND created_ms = :created", into(known), use(person),
        use(created);
    if (!known) throw NotKept("There is no such shared page.");
    sql << "UPDATE shares SET withdrawn_ms = :now WHERE person_id = :person AND created_ms = :created"
           " AND withdrawn_ms IS NULL AND expires_ms > :until",
        use(now), use(person), use(created), use(now);
  });
}

std::optional<std::string> ContactStore::open(const std::string& word_hash, Timestamp now) {
  constexpr int kMostOpenings = 1000;  // one more is not told
  std::optional<std::string> person;
  database_.write([&](soci::session& sql) {
    sql << "SELECT person_id FROM shares WHERE word_hash = :word AND withdrawn_ms IS NULL AND expires_ms > :now",
        into(person), use(word_hash), use(now);
    if (!sql.got_data()) person.reset();
    if (!person) return;
    int openings{};
    sql << "SELECT COUNT(*) FROM share_openings WHERE word_hash = :word", into(openings), use(word_hash);
    if (openings >= kMostOpenings) return;
    sql << "INSERT INTO share_openings (word_hash, list_index, time_ms) VALUES (:word, :index, :now)", use(word_hash),
        use(openings), use(now);
  });
  return person;
}

}  // namespace clamshell
