// SPDX-License-Identifier: Apache-2.0
#include "record/keep_film.h"

#include <fmt/format.h>

#include <algorithm>

#include "geometry/timestamp.h"
#include "prescription/prescribe.h"
#include "record/dossier.h"
#include "store/access_store.h"
#include "store/session_store.h"

namespace clamshell {

Dose planned_dose(Database& database, const Person& person, const Rules& rules, Timestamp begun,
                  std::chrono::minutes utc_offset) {
  History before = recall_history(database, person);
  std::erase_if(before.sessions, [&](const SessionSummary& s) { return s.begun >= begun; });
  return prescribe(before, rules, day_of(begun, utc_offset)).next;
}

void check_new_film(Database& database, const Person& person, const Recording& recording) {
  const auto& owned = person.profile.bands;
  const auto& band = recording.dose.band;
  if (band && std::ranges::find(owned, *band) == owned.end())
    throw StoreError(fmt::format("{} owns no {} band: add it on the page under Profile first.", person.name, *band));
  if (const auto kept = SessionStore(database).session_in(person.id, recording.film))
    throw StoreError(
        fmt::format("This recording is already saved as the session of {} from {}; it was not saved again.",
                    person.name, iso_date(kept->day())));
}

std::string keep_film(Database& database, const Person& person, const Analysis& analysis, const Exercise& exercise,
                      const Recording& recording, Timestamp now) {
  SessionRecord session = record(analysis, exercise, recording);
  session.person = person.id;
  std::string id = SessionStore(database).add_session(session);
  AccessStore(database).audit({.time = now,
                               .actor = {},
                               .actor_name = {},
                               .person = person.id,
                               .person_name = person.name,
                               .action = "changed",
                               .what = "a filmed session"});
  return id;
}

}  // namespace clamshell
