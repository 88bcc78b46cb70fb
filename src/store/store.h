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
/// Every call throws StoreError where the database can't be read or written, or there is no such session or set.
class Store {
 public:
  /// database: a file of SQLite's, made if there is none, or its URL "sqlite:///path". Brings an older one up to date;
  /// refuses a damaged or newer one and leaves it untouched.
  explicit Store(const std::string& database);
  ~Store();

  SessionRecord begin_session(Source source, const WorkoutPlan& plan, Timestamp now);
  /// `set` has no repetitions yet. Gives its index in SessionRecord::sets.
  int begin_set(const std::string& session, const SetRecord& set);
  /// Refuses a number that the set has already.
  void add_repetition(const std::string& session, int set, const RepetitionRecord& repetition);
  void end_set(const std::string& session, int set, SetEnd end, Timestamp now, std::optional<int> confirmed = {});
  void end_session(const std::string& session, Timestamp now);
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
