// SPDX-License-Identifier: Apache-2.0
/// Keeps whose account at a sign-in provider is whose here.
#pragma once

#include <optional>
#include <string>

#include "clinic/account.h"
#include "geometry/timestamp.h"
#include "store/database.h"
#include "store/store_error.h"

namespace clamshell {

/// Throws as PeopleStore does.
class AccountStore {
 public:
  /// The database must outlive it.
  explicit AccountStore(Database& database) : database_(database) {}

  /// In place of the one that the person had. Refuses one that somebody has already.
  void link(const std::string& person, const Account& account);
  /// Ends the person's sign-ins, too.
  void unlink(const std::string& person);
  std::optional<std::string> person_of(const Account& account) const;
  bool has_account(const std::string& person) const;

  /// That a browser has proven to have an account, until it has given a code as well. word_hash: of its cookie's value.
  /// Forgets what has expired of everybody.
  void keep_proven(const std::string& word_hash, const Account& account, Timestamp now, Timestamp expires);
  std::optional<Account> proven(const std::string& word_hash, Timestamp now) const;
  void forget_proven(const std::string& word_hash);

 private:
  Database& database_;
};

}  // namespace clamshell
