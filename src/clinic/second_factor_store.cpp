// SPDX-License-Identifier: Apache-2.0
#include "clinic/second_factor_store.h"

#include "store/columns.h"
#include "store/read_people.h"

namespace clamshell {

using soci::into, soci::use;

std::optional<SecondFactor> SecondFactorStore::find(const std::string& person) const {
  std::optional<SecondFactor> found;
  database_.read([&](soci::session& sql) {
    SecondFactor row;
    int is_on{};
    sql << "SELECT secret, is_on, last_step FROM second_factors WHERE person_id = :person", into(row.secret),
        into(is_on), into(row.last_step), use(person);
    row.is_on = is_on != 0;
    if (sql.got_data()) found = row;
  });
  return found;
}

bool SecondFactorStore::offer(const std::string& person, const std::string& secret) {
  bool is_on = false;
  database_.write([&](soci::session& sql) {
    require_person(sql, person);
    int on{};
    sql << "SELECT is_on FROM second_factors WHERE person_id = :person", into(on), use(person);
    is_on = sql.got_data() && on != 0;
    if (is_on) return;
    sql << "DELETE FROM second_factors WHERE person_id = :person", use(person);
    sql << "INSERT INTO second_factors (person_id, secret, is_on, last_step) VALUES (:person, :secret, 0, 0)",
        use(person), use(secret);
  });
  return !is_on;
}

void SecondFactorStore::turn_on(const std::string& person, const std::vector<std::string>& recovery_hashes) {
  database_.write([&](soci::session& sql) {
    sql << "UPDATE second_factors SET is_on = 1 WHERE person_id = :person", use(person);
    sql << "DELETE FROM recovery_codes WHERE person_id = :person", use(person);
    for (const std::string& hash : recovery_hashes)
      sql << "INSERT INTO recovery_codes (code_hash, person_id) VALUES (:hash, :person)", use(hash), use(person);
  });
}

void SecondFactorStore::remove(const std::string& person) {
  database_.write([&](soci::session& sql) {
    sql << "DELETE FROM recovery_codes WHERE person_id = :person", use(person);
    sql << "DELETE FROM second_factors WHERE person_id = :person", use(person);
  });
}

bool SecondFactorStore::use_step(const std::string& person, long long step) {
  bool is_new = false;
  database_.write([&](soci::session& sql) {
    long long last{};
    sql << "SELECT last_step FROM second_factors WHERE person_id = :person", into(last), use(person);
    is_new = sql.got_data() && step > last;
    if (is_new) sql << "UPDATE second_factors SET last_step = :step WHERE person_id = :person", use(step), use(person);
  });
  return is_new;
}

bool SecondFactorStore::use_recovery_code(const std::string& person, const std::string& hash) {
  int found{};
  database_.write([&](soci::session& sql) {
    sql << "SELECT COUNT(*) FROM recovery_codes WHERE person_id = :person AND code_hash = :hash", into(found),
        use(person), use(hash);
    sql << "DELETE FROM recovery_codes WHERE person_id = :person AND code_hash = :hash", use(person), use(hash);
  });
  return found > 0;
}

int SecondFactorStore::recovery_codes_left(const std::string& person) const {
  int left{};
  database_.read([&](soci::session& sql) {
    sql << "SELECT COUNT(*) FROM recovery_codes WHERE person_id = :person", into(left), use(person);
  });
  return left;
}

void SecondFactorStore::keep_one_time_code(const std::string& person, const std::string& hash, Timestamp expires) {
  database_.write([&](soci::session& sql) {
    require_person(sql, person);
    sql << "DELETE FROM one_time_codes WHERE person_id = :person", use(person);
    sql << "INSERT INTO one_time_codes (person_id, code_hash, expires_ms) VALUES (:person, :hash, :expires)",
        use(person), use(hash), use(expires);
  });
}

bool SecondFactorStore::use_one_time_code(const std::string& person, const std::string& hash, Timestamp now) {
  int found{};
  database_.write([&](soci::session& sql) {
    sql << "SELECT COUNT(*) FROM one_time_codes"
           " WHERE person_id = :person AND code_hash = :hash AND expires_ms > :now",
        into(found), use(person), use(hash), use(now);
    if (found > 0) sql << "DELETE FROM one_time_codes WHERE person_id = :person", use(person);
  });
  return found > 0;
}

std::optional<std::string> SecondFactorStore::use_one_time_code(const std::string& hash, Timestamp now) {
  std::optional<std::string> person;
  database_.write([&](soci::session& sql) {
    sql << "SELECT person_id FROM one_time_codes WHERE code_hash = :hash AND expires_ms > :now", into(person),
        use(hash), use(now);
    if (person) sql << "DELETE FROM one_time_codes WHERE person_id = :person", use(*person);
  });
  return person;
}

}  // namespace clamshell
