// SPDX-License-Identifier: Apache-2.0
#include "clinic/account_store.h"

#include "store/check_text.h"
#include "store/columns.h"
#include "store/read_people.h"

namespace clamshell {
namespace {

void check_account(const Account& account) {
  check_some_text(account.issuer, 1000, "The address of a sign-in provider");
  check_some_text(account.subject, 255, "The name of an account");  // OpenID Connect Core 1.0, section 2
}

}  // namespace

using soci::into, soci::use;

void AccountStore::link(const std::string& person, const Account& account) {
  check_account(account);
  database_.write([&](soci::session& sql) {
    require_person(sql, person);
    int others{};
    sql << "SELECT COUNT(*) FROM accounts WHERE issuer = :issuer AND subject = :subject AND person_id <> :person",
        into(others), use(account.issuer), use(account.subject), use(person);
    if (others > 0) throw StoreError("Somebody else signs in with this account already.");
    sql << "DELETE FROM accounts WHERE person_id = :person", use(person);
    sql << "INSERT INTO accounts (person_id, issuer, subject) VALUES (:person, :issuer, :subject)", use(person),
        use(account.issuer), use(account.subject);
  });
}

void AccountStore::unlink(const std::string& person) {
  database_.write([&](soci::session& sql) {
    sql << "DELETE FROM accounts WHERE person_id = :person", use(person);
    sql << "DELETE FROM sign_ins WHERE person_id = :person", use(person);
  });
}

std::optional<std::string> AccountStore::person_of(const Account& account) const {
  std::optional<std::string> person;
  database_.read([&](soci::session& sql) {
    sql << "SELECT person_id FROM accounts WHERE issuer = :issuer AND subject = :subject", into(person),
        use(account.issuer), use(account.subject);
  });
  return person;
}

bool AccountStore::has_account(const std::string& person) const {
  int accounts{};
  database_.read([&](soci::session& sql) {
    sql << "SELECT COUNT(*) FROM accounts WHERE person_id = :person", into(accounts), use(person);
  });
  return accounts > 0;
}

void AccountStore::keep_proven(const std::string& word_hash, const Account& account, Timestamp now, Timestamp expires) {
  check_account(account);
  database_.write([&](soci::session& sql) {
    sql << "DELETE FROM proven_accounts WHERE expires_ms <= :now OR word_hash = :word", use(now), use(word_hash);
    sql << "INSERT INTO proven_accounts (word_hash, issuer, subject, expires_ms)"
           " VALUES (:word, :issuer, :subject, :expires)",
        use(word_hash), use(account.issuer), use(account.subject), use(expires);
  });
}

std::optional<Account> AccountStore::proven(const std::string& word_hash, Timestamp now) const {
  std::optional<Account> found;
  database_.read([&](soci::session& sql) {
    Account row;
    sql << "SELECT issuer, subject FROM proven_accounts WHERE word_hash = :word AND expires_ms > :now",
        into(row.issuer), into(row.subject), use(word_hash), use(now);
    if (sql.got_data()) found = row;
  });
  return found;
}

void AccountStore::forget_proven(const std::string& word_hash) {
  database_.write(
      [&](soci::session& sql) { sql << "DELETE FROM proven_accounts WHERE word_hash = :word", use(word_hash); });
}

}  // namespace clamshell
