// SPDX-License-Identifier: Apache-2.0
/// Keeps sessions, sets and repetitions; each call is durable when it returns.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "prescription/history.h"
#include "store/database.h"
#include "store/session_record.h"
#include "store/store_error.h"

namespace clamshell {

/// What a session begins with.
struct NewSession {
  std::string person;  ///< Person::id
  Source source{};
  Dose plan;
  Timestamp begun;
  std::chrono::minutes utc_offset{};
};

/// What of a set is otherwise than it was kept.
struct ChangedSet {
  Side working_leg{};
  std::optional<int> confirmed;     ///< in place of what was measured; nothing: that counts
  bool left_out{};                  ///< it was no set of this person's
  std::optional<std::string> band;  ///< nothing: without one
};

inline constexpr std::chrono::minutes kUndoTime{1};

/// Every call is done whole or not at all. Throws NotKept where there is no such person, session or set, StoreError
/// where the database can't be read or written, or where a set or session that has ended would be added to.
class SessionStore {
 public:
  /// The database must outlive it.
  explicit SessionStore(Database& database) : database_(database) {}

  SessionRecord begin_session(const NewSession& begun);
  /// `set` has no repetitions yet. Gives its index in SessionRecord::sets.
  int begin_set(const std::string& session, const SetRecord& set);
  /// Refuses a number that the set has already. Numbers that are not finite come back as NaN, deviations as infinite.
  void add_repetition(const std::string& session, int set, const RepetitionRecord& repetition);
  /// Without a camera: as many as were led so far, until end_set() tells what the person says.
  void count_led(const std::string& session, int set, int count);
  void end_set(const std::string& session, int set, SetEnd end, Timestamp now, std::optional<int> confirmed = {});
  /// A set that is under way is stopped with it. One that has ended already stays as it is.
  void end_session(const std::string& session, Timestamp now);
  /// In place of earlier answers, also after the end. Refuses ratings out of 0..10 and texts over 500 characters.
  void answer(const std::string& session, const Answers& answers);
  /// A whole session that was filmed and has ended; gives its id. Refuses a film that the person has already.
  std::string add_session(const SessionRecord& filmed);
  /// The same within the caller's transaction; of a film that the person has already, the id of the session that is
  /// there, which stays as it is.
  static std::string add_session(soci::session& sql, const SessionRecord& filmed);
  void delete_session(const std::string& session);

  /// Of a session that has ended, with a reason of 1 to 500 characters; what was kept before comes back with
  /// undo_correction(). Throws StoreError where there is no reason or the session has not ended.
  void correct_set(const std::string& session, int set, const ChangedSet& change, const SetCorrection& why);
  /// Takes the newest correction of the set back, within kUndoTime of it. Throws StoreError later, NotKept where there
  /// is none.
  void undo_correction(const std::string& session, int set, Timestamp now);

  /// From now on this store leads the session, whoever did so far, on whatever server. Who did gets LedElsewhere when
  /// it next asks or would keep something.
  void lead(const std::string& session);
  /// Throws LedElsewhere.
  void require_lead() const;

  /// Whole, movement too.
  std::optional<SessionRecord> session(const std::string& id) const;
  /// The newest `limit` ones of a person, newest first, each with its sets, their repetitions and the verdicts, but
  /// without movement, of which there is too much to hold that of years.
  std::vector<SessionRecord> sessions(const std::string& person, int limit) const;
  /// The newest session not ended and begun after `since`, as sessions() gives it; a sample only where there is no
  /// other.
  std::optional<SessionRecord> unfinished(const std::string& person, Timestamp since) const;
  /// The one of a person that was seen in that film.
  std::optional<SessionRecord> session_in(const std::string& person, const FilmDigests& film) const;
  /// Of sessions begun after `since` with at least one repetition, an answer about pain or a reason to stop, samples
  /// left out; in the order of time.
  std::vector<SessionSummary> summaries(const std::string& person, Timestamp since) const;

 private:
  /// For who keeps something of a session that this store may lead.
  void require_lead(soci::session& sql, const std::string& session) const;

  Database& database_;
  std::string led_, lead_word_;  ///< the session, and what the database says of who leads it; empty: none
};

}  // namespace clamshell
