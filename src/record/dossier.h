// SPDX-License-Identifier: Apache-2.0
/// Everything that is kept about one person, with what the rules make of it: what exports and reports are written from.
#pragma once

#include <vector>

#include "prescription/outcome.h"
#include "prescription/prescription.h"
#include "prescription/rules.h"
#include "store/people_store.h"
#include "store/session_store.h"

namespace clamshell {

struct Dossier {
  Person person;
  std::vector<SessionRecord> sessions;  ///< in the order of time, samples left out
  History history;                      ///< of the same sessions
  std::vector<Screening> screenings;    ///< newest first
  std::vector<Programme> programmes;    ///< newest first
  std::vector<Note> notes;              ///< newest first
  Outcomes outcomes;
  std::vector<Message> messages;  ///< in the order of time; each of somebody else with its author's name
  Prescription prescription;      ///< as of `today`
  Day today;
};

/// What prescribe() needs, and History pages show; one query whatever the number of sessions.
History recall_history(Database& database, const Person& person);

/// How much of Dossier::sessions: nothing, for the history is enough; the numbers of each repetition; or also their
/// movement, moment by moment.
enum class Detail { history, numbers, movement };

/// Throws StoreError.
Dossier gather_dossier(Database& database, const Person& person, const Rules& rules, Day today, Detail detail);

}  // namespace clamshell
