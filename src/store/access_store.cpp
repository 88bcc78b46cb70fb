// SPDX-License-Identifier: Apache-2.0
#include "store/access_store.h"

#include <fmt/format.h>

#include <algorithm>

#include "store/check_person.h"
#include "store/check_text.h"
#include "store/columns.h"
#include "store/read_people.h"

namespace clamshell {

using soci::into, soci::use;

void AccessStore::set_credentials(const std::string& person, const std::string& sign_in,
                                  const std::string& password_hash) {
  check_sign_in(sign_in);
  check_some_text(password_hash, 1000, "The hash of a password");
  const std::string folded = fold_case(sign_in);
  database_.write([&](soci::session& sql) {
    require_person(sql, person);
    const std::optional<Person> owner = read_person(sql, PersonKey::sign_in, sign_in);
    if (owner && owner->id != person)
      throw StoreError(fmt::format("Somebody signs in as \"{}\" already: choose another name.", sign_in));
    sql << "DELETE FROM credentials WHERE person_id = :person", use(person);
    sql << "INSERT INTO credentials (person_id, sign_in, sign_in_lower, password_hash)"
           " VALUES (:person, :sign_in, :folded, :hash)",
        use(person), use(sign_in), use(folded), use(password_hash);
    sql << "DELETE FROM sign_ins WHERE person_id = :person", use(person);
  });
}

std::optional<Credentials> AccessStore::credentials(const std::string& sign_in) const {
  const std::string folded = fold_case(sign_in);
  std::optional<Credentials> found;
  database_.read([&](soci::session& sql) {
    Credentials row;
    sql << "SELECT person_id, password_hash FROM credentials WHERE sign_in_lower = :sign_in", into(row.person),
        into(row.password_hash), use(folded);
    if (sql.got_data()) found = row;
  });
  return found;
}

void AccessStore::begin_sign_in(const std::string& token_hash, const std::string& person, Timestamp now,
                                Timestamp expires) {
  check_some_text(token_hash, 1000, "The hash of a sign-in");
  database_.write([&](soci::session& sql) {
    require_person(sql, person);
    sql << "DELETE FROM sign_ins WHERE expires_ms <= :now", use(now);
    sql << "INSERT INTO sign_ins (token_hash, person_id, expires_ms) VALUES (:token, :person, :expires)",
        use(token_hash), use(person), use(expires);
  });
}

std::optional<std::string> AccessStore::signed_in(const std::string& token_hash, Timestamp now) const {
  std::optional<std::string> person;
  database_.read([&](soci::session& sql) {
    sql << "SELECT person_id FROM sign_ins WHERE token_hash = :token AND expires_ms > :now", into(person),
        use(token_hash), use(now);
  });
  return person;
}

void AccessStore::end_sign_in(const std::string& token_hash) {
  database_.write(
      [&](soci::session& sql) { sql << "DELETE FROM sign_ins WHERE token_hash = :token", use(token_hash); });
}

void AccessStore::audit(const AuditEntry& entry) {
  for (const std::string* text :
       {&entry.actor, &entry.actor_name, &entry.person, &entry.person_name, &entry.action, &entry.what})
    check_text(*text, 4000, "An entry of the audit");
  database_.write([&](soci::session& sql) {
    sql << "INSERT INTO audit (list_index, time_ms, actor, actor_name, person, person_name, action, what)"
           " VALUES ((SELECT COALESCE(MAX(list_index) + 1, 0) FROM audit), :time, :actor, :actor_name, :person,"
           " :person_name, :action, :what)",
        use(entry.time), use(entry.actor), use(entry.actor_name), use(entry.person), use(entry.person_name),
        use(entry.action), use(entry.what);
  });
}

std::vector<AuditEntry> AccessStore::audits(const std::optional<std::string>& person, int limit) const {
  std::vector<AuditEntry> entries;
  database_.read([&](soci::session& sql) {
    AuditEntry entry;
    auto query = (sql.prepare << fmt::format("SELECT time_ms, actor, actor_name, person, person_name, action, what"
                                             " FROM audit {} ORDER BY list_index DESC LIMIT {}",
                                             person ? "WHERE person = :person" : "", std::max(limit, 0)),
                  into(entry.time), into(entry.actor), into(entry.actor_name), into(entry.person),
                  into(entry.person_name), into(entry.action), into(entry.what));
    if (person) query, use(*person);
    soci::statement rows = query;
    for (rows.execute(); rows.fetch();) entries.push_back(entry);
  });
  return entries;
}

}  // namespace clamshell
