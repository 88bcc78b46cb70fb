// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <limits>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "base/read_file.h"
#include "commands.h"
#include "export/dossier_json.h"
#include "kept.h"
#include "language/translate.h"
#include "local_clock.h"
#include "store/access_store.h"
#include "store/contact_store.h"
#include "store/outcome_store.h"
#include "store/people_store.h"
#include "store/session_store.h"
#include "wire/bad_message.h"

namespace clamshell {
namespace {

struct ImportOptions {
  std::filesystem::path file;
  std::string database;
  std::optional<std::string> person;
};

ReadDossier read(const std::filesystem::path& file) {
  try {
    return read_record(read_text(file));
  } catch (const BadMessage& error) {
    throw UserError(fmt::format("\"{}\" can't be imported. {}", file.string(), error.what()));
  }
}

/// What the person has said already stays.
Profile completed(Profile profile, const Profile& with) {
  const auto fill = [](auto& value, const auto& other) {
    if (!value) value = other;
  };
  fill(profile.height, with.height);
  fill(profile.mass_kg, with.mass_kg);
  fill(profile.sex, with.sex);
  fill(profile.leg_length, with.leg_length);
  fill(profile.thigh_girth, with.thigh_girth);
  fill(profile.affected_leg, with.affected_leg);
  fill(profile.goal, with.goal);
  fill(profile.reminder, with.reminder);
  if (profile.bands.empty()) profile.bands = with.bands;
  if (profile.band_force_n.empty()) profile.band_force_n = with.band_force_n;
  return profile;
}

template <class Entry>
std::multiset<Timestamp> times_of(const std::vector<Entry>& entries, Timestamp Entry::*time) {
  std::multiset<Timestamp> times;
  for (const Entry& entry : entries) times.insert(entry.*time);
  return times;
}

/// As many entries of a time as are known are there already. Gives how many were added.
template <class Entry, class Keep>
int add_missing(std::vector<Entry> entries, Timestamp Entry::*time, std::multiset<Timestamp> known, Keep keep) {
  std::ranges::sort(entries, {}, time);
  int added = 0;
  for (const Entry& entry : entries)
    if (!known.extract(entry.*time)) {
      keep(entry);
      ++added;
    }
  return added;
}

/// Of days that have none of the kind yet.
template <class Entry>
void add_days(const std::vector<Entry>& entries, const std::vector<Entry>& known, OutcomeStore& store,
              const std::string& person) {
  std::set<Day> days;
  for (const Entry& entry : known) days.insert(entry.day);
  for (const Entry& entry : entries)
    if (!days.contains(entry.day)) store.keep(person, entry);
}

void add_outcomes(const ReadDossier& dossier, Database& database, const std::string& person) {
  OutcomeStore store(database);
  const Outcomes known = store.outcomes(person);
  add_days(dossier.standing, store.standing(person), store, person);
  add_days(dossier.outcomes.function, known.function, store, person);
  add_days(dossier.outcomes.strength, known.strength, store, person);
  add_days(dossier.outcomes.questionnaires, known.questionnaires, store, person);
}

/// As read: whoever imports them has them before their eyes, and nobody is to answer them again.
void add_messages(const ReadDossier& dossier, Database& database, const std::string& person) {
  ContactStore contact(database);
  add_missing(dossier.messages, &Message::time, times_of(contact.messages(person), &Message::time),
              [&](Message message) {
                if (!message.author_name) message.author = person;
                message.seen = now();
                contact.keep(person, message);
              });
}

void run_import(const ImportOptions& options) {
  const ReadDossier dossier = read(options.file);
  Database database(database_name(options.database));
  const Person person = find_person(database, options.person);
  PeopleStore people(database);
  SessionStore sessions(database);
  people.change_profile(person.id, completed(person.profile, dossier.profile));
  add_missing(dossier.screenings, &Screening::time, times_of(people.screenings(person.id), &Screening::time),
              [&](const Screening& screening) { people.keep(person.id, screening); });
  add_missing(dossier.programmes, &Programme::time, times_of(people.programmes(person.id), &Programme::time),
              [&](const Programme& programme) { people.keep(person.id, programme); });
  const auto kept = sessions.sessions(person.id, std::numeric_limits<int>::max());
  const int added = add_missing(dossier.sessions, &SessionRecord::begun, times_of(kept, &SessionRecord::begun),
                                [&](SessionRecord session) {
                                  session.person = person.id;
                                  sessions.add_session(session);
                                });
  add_outcomes(dossier, database, person.id);
  add_messages(dossier, database, person.id);
  AccessStore(database).audit({.time = now(),
                               .actor = {},
                               .actor_name = {},
                               .person = person.id,
                               .person_name = person.name,
                               .action = "changed",
                               .what = "an imported record"});
  fmt::print("{}\n", tr("{} of {} sessions of {} were added to the record of {}; the others were there already.", added,
                        dossier.sessions.size(), dossier.name, person.name));
}

}  // namespace

void add_import(CLI::App& app) {
  const auto options = std::make_shared<ImportOptions>();
  CLI::App& subcommand = *app.add_subcommand("import", "Add what \"clamshell export json\" or \"fhir\" wrote.");
  subcommand.add_option("file", options->file, "The file")->type_name("FILE")->required();
  add_person(subcommand, options->person);
  add_database(subcommand, options->database);
  subcommand.footer(
      "Nothing is overwritten: sessions that are there already are left as they are, and of the\n"
      "profile only what is missing is filled in. So importing twice does no harm.\n"
      "\n"
      "Examples:\n"
      "  clamshell import dossier.json\n"
      "  clamshell import anna.fhir.json --person Anna");
  subcommand.callback([options] { run_import(*options); });
}

}  // namespace clamshell
