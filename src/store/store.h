// SPDX-License-Identifier: Apache-2.0
/// Keeps sessions, sets and repetitions; each call is durable when it returns.
#pragma once

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "store/session_record.h"

namespace clamshell {

/// what() is a sentence for the user: which database, what is wrong with it, what to do.
struct StoreError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// One connection; for one thread at a time. Several stores, also of several processes, may share a database.
/// Every call is done whole or not at all, and throws StoreError where the database can't be read or written, where
/// there is no such session or set, or where a set or session that has ended would be added to.
class Store {
 public:
  /// database: a file of SQLite's, made if there is none, or its URL "sqlite:///path". Brings an older one up to date;
  /// refuses a damaged or newer one and leaves it untouched.
  explicit Store(const std::string& database);
  ~Store();

  SessionRecord begin_session(Source source, const WorkoutPlan& plan, Timestamp now);
  /// `set` has no repetitions yet. Gives its index in SessionRecord::sets.
  int begin_set(const std::string& session, const SetRecord& set);
  /// Refuses a number that the set has already. Numbers that are not finite come back as NaN, deviations as infinite.
  void add_repetition(const std::string& session, int set, const RepetitionRecord& repetition);
  void end_set(const std::string& session, int set, SetEnd end, Timestamp now, std::optional<int> confirmed = {});
  /// One that has ended already stays as it is.
  void end_session(const std::string& session, Timestamp now);
  /// In place of earlier answers, also after the end. Refuses ratings out of 0..10 and texts over 500 characters.
  void answer(const std::string& session, const Answers& answers);

  std::optional<SessionRecord> session(const std::string& id) const;
  /// The newest `limit` ones, newest first, each whole: its sets, their repetitions and the verdicts.
  std::vector<SessionRecord> sessions(int limit) const;
  /// The newest session not ended and begun after `since`; samples are never offered.
  std::optional<SessionRecord> unfinished(Timestamp since) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace clamshell
