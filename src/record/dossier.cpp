// SPDX-License-Identifier: Apache-2.0
#include "record/dossier.h"

#include <algorithm>
#include <limits>

#include "prescription/prescribe.h"
#include "store/contact_store.h"
#include "store/outcome_store.h"

namespace clamshell {
namespace {

template <class Value>
std::optional<Value> newest(const std::vector<Value>& newest_first) {
  return newest_first.empty() ? std::nullopt : std::optional(newest_first.front());
}

std::vector<SessionRecord> sessions_of(Database& database, const Person& person, Detail detail) {
  if (detail == Detail::history) return {};
  const SessionStore store(database);
  std::vector<SessionRecord> sessions = store.sessions(person.id, std::numeric_limits<int>::max());
  std::erase_if(sessions, [](const SessionRecord& session) { return session.source == Source::sample; });
  std::ranges::reverse(sessions);
  if (detail == Detail::movement)
    for (SessionRecord& session : sessions) session = store.session(session.id).value_or(session);
  return sessions;
}

std::vector<Message> messages_of(Database& database, const Person& person) {
  const PeopleStore people(database);
  std::vector<Message> messages = ContactStore(database).messages(person.id);
  for (Message& message : messages) {
    if (message.author == person.id || message.author_name) continue;
    const auto author = people.person(message.author);
    message.author_name = author ? author->name : "";
  }
  return messages;
}

}  // namespace

History recall_history(Database& database, const Person& person) {
  const PeopleStore people(database);
  return {.sessions = SessionStore(database).summaries(person.id, Timestamp::min()),
          .screening = newest(people.screenings(person.id)),
          .programme = newest(people.programmes(person.id)),
          .bands = person.profile.bands,
          .goal = person.profile.goal,
          .standing = OutcomeStore(database).standing(person.id)};
}

Dossier gather_dossier(Database& database, const Person& person, const Rules& rules, Day today, Detail detail) {
  const PeopleStore people(database);
  Dossier dossier{.person = person,
                  .sessions = sessions_of(database, person, detail),
                  .history = recall_history(database, person),
                  .screenings = people.screenings(person.id),
                  .programmes = people.programmes(person.id),
                  .notes = people.notes(person.id),
                  .outcomes = OutcomeStore(database).outcomes(person.id),
                  .messages = messages_of(database, person),
                  .prescription = {},
                  .today = today};
  dossier.prescription = prescribe(dossier.history, rules, today);
  return dossier;
}

}  // namespace clamshell
