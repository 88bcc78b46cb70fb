// SPDX-License-Identifier: Apache-2.0
/// Keeps what the films of an archive came to: one result for each film and settings, however often it is kept.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "store/database.h"
#include "store/session_record.h"
#include "store/store_error.h"

namespace clamshell {

/// Which film, and by which settings it was analysed: both are digests of 64 hexadecimal digits.
struct FilmKey {
  std::string film, settings;
};

/// Of one film. Names nobody: whose it is, only the session tells.
struct FilmResult {
  FilmKey key;
  std::optional<std::string> label;  ///< what the study calls the film
  std::optional<std::string> day;    ///< when it was filmed, ISO 8601
  std::optional<std::string> band;   ///< a colour
  std::string program;               ///< the version that analysed it
  Timestamp analyzed;
  std::optional<std::string> remark;  ///< a sentence, e.g. why no repetition was counted
  std::vector<SetRecord> sets;        ///< without movement
};

/// One repetition of a film, or, where none was counted, the film alone.
struct StudyRow {
  FilmResult film;  ///< without its sets
  int set{};        ///< of the film, from 1
  std::optional<Side> working_leg;
  std::optional<int> number;  ///< of the repetition in the film, from 1; nothing: none was counted
  Seconds lift, hold, lower;
  Measured<Radians> opening, pelvis_roll;  ///< as RepetitionRecord has them
  std::optional<bool> clean;
  std::string findings, not_judged;  ///< lists as in the CSV of a record (docs/exports.md)
};

/// Throws StoreError.
class FilmStore {
 public:
  /// The database must outlive it.
  explicit FilmStore(Database& database) : database_(database) {}

  bool has(const FilmKey& key) const;
  /// In place of an earlier result of the key. session: the film's, of whose film it is; it becomes part of that
  /// person's record in the same transaction, unless the person has the film already.
  void keep(const FilmResult& result, const std::optional<SessionRecord>& session = {});
  /// Of every film in the order of labels and keys; holds few rows in memory. Gives how many films there were.
  int read_study(const std::function<void(const StudyRow&)>& take) const;

 private:
  Database& database_;
};

}  // namespace clamshell
