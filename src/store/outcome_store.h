// SPDX-License-Identifier: Apache-2.0
/// Keeps what came of the programme outside of its sessions: standing work, and whether it helps.
#pragma once

#include <string>
#include <vector>

#include "prescription/history.h"
#include "prescription/outcome.h"
#include "store/database.h"
#include "store/store_error.h"

namespace clamshell {

/// Each call is durable when it returns. Throws as PeopleStore does.
class OutcomeStore {
 public:
  /// The database must outlive it.
  explicit OutcomeStore(Database& database) : database_(database) {}

  /// In place of what was kept of that day; without exercises the day is as if nothing had been done.
  void keep(const std::string& person, const StandingDay& day);
  /// In the order of time.
  std::vector<StandingDay> standing(const std::string& person) const;

  void keep(const std::string& person, const FunctionRating& rating);
  void keep(const std::string& person, const StrengthTest& test);
  void keep(const std::string& person, const Questionnaire& questionnaire);
  Outcomes outcomes(const std::string& person) const;

 private:
  Database& database_;
};

}  // namespace clamshell
