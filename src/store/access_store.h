// SPDX-License-Identifier: Apache-2.0
/// Keeps who may sign in, who is signed in, and who saw and changed what.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "geometry/timestamp.h"
#include "store/database.h"
#include "store/store_error.h"

namespace clamshell {

struct Credentials {
  std::string person;         ///< Person::id
  std::string password_hash;  ///< Argon2id, as libsodium writes it
};

/// Who did what, and to whose record.
struct AuditEntry {
  Timestamp time;
  std::string actor, actor_name;    ///< Person::id and the name then; both empty: from the command line
  std::string person, person_name;  ///< whose record
  std::string action;               ///< a stable word: "saw", "changed", "deleted", "exported", "signed_in", ...
  std::string what;                 ///< "history", "programme: reason", ...
};

/// Throws as PeopleStore does.
class AccessStore {
 public:
  /// The database must outlive it.
  explicit AccessStore(Database& database) : database_(database) {}

  /// Names to sign in with are compared without regard to case. Ends the person's earlier sign-ins.
  void set_credentials(const std::string& person, const std::string& sign_in, const std::string& password_hash);
  std::optional<Credentials> credentials(const std::string& sign_in) const;

  /// token_hash: of the cookie's value, which itself is never kept. Forgets everybody's sign-ins that have expired.
  void begin_sign_in(const std::string& token_hash, const std::string& person, Timestamp now, Timestamp expires);
  std::optional<std::string> signed_in(const std::string& token_hash, Timestamp now) const;
  void end_sign_in(const std::string& token_hash);

  void audit(const AuditEntry& entry);
  /// Newest first; person: whose record, nothing = everybody's.
  std::vector<AuditEntry> audits(const std::optional<std::string>& person, int limit) const;

 private:
  Database& database_;
};

}  // namespace clamshell
