// SPDX-License-Identifier: Apache-2.0
/// Keeps second factors with their recovery codes, and the codes that stand in for a forgotten password.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "geometry/timestamp.h"
#include "store/database.h"
#include "store/store_error.h"

namespace clamshell {

struct SecondFactor {
  std::string secret;     ///< shared with the person's app
  bool is_on{};           ///< asked for; before that, offered
  long long last_step{};  ///< of time: a code of it or of an earlier one was used
};

/// Codes are kept as digests. Throws as PeopleStore does.
class SecondFactorStore {
 public:
  /// The database must outlive it.
  explicit SecondFactorStore(Database& database) : database_(database) {}

  std::optional<SecondFactor> find(const std::string& person) const;
  /// In place of one that was offered before. False: one is on, and stays.
  bool offer(const std::string& person, const std::string& secret);
  /// From now on it is asked for.
  void turn_on(const std::string& person, const std::vector<std::string>& recovery_hashes);
  void remove(const std::string& person);

  /// Whether no code of this step or of a later one was used before; from now on one is.
  bool use_step(const std::string& person, long long step);
  /// Whether it was there; from now on it isn't.
  bool use_recovery_code(const std::string& person, const std::string& hash);
  int recovery_codes_left(const std::string& person) const;

  /// In place of an earlier one.
  void keep_one_time_code(const std::string& person, const std::string& hash, Timestamp expires);
  /// Whether it is the person's and has not expired; from now on it isn't there.
  bool use_one_time_code(const std::string& person, const std::string& hash, Timestamp now);
  /// Whose it is, if anybody's and not expired; from now on it isn't there.
  std::optional<std::string> use_one_time_code(const std::string& hash, Timestamp now);

 private:
  Database& database_;
};

}  // namespace clamshell
