// SPDX-License-Identifier: Apache-2.0
#include "store/people_store.h"

#include <fmt/format.h>

#include <chrono>

#include "base/plain_letters.h"
#include "store/check_person.h"
#include "store/check_text.h"
#include "store/columns.h"
#include "store/forget_line.h"
#include "store/new_id.h"
#include "store/read_people.h"

namespace clamshell {
namespace {

using soci::into, soci::use;

int count_people(soci::session& sql) {
  int people{};
  sql << "SELECT COUNT(*) FROM people", into(people);
  return people;
}

void require_another_admin(soci::session& sql, const std::string& person) {
  int admins{};
  sql << "SELECT COUNT(*) FROM people WHERE role = 'admin' AND id <> :person", into(admins), use(person);
  if (admins == 0) throw StoreError("This is the only admin: make somebody else an admin first.");
}

void require_free(soci::session& sql, const std::string& name, const std::string& person) {
  const std::optional<Person> owner = read_person(sql, PersonKey::name, name);
  if (owner && owner->id != person)
    throw StoreError(fmt::format("Somebody called \"{}\" is here already: choose another name.", name));
}

Person insert(soci::session& sql, const std::string& name, Role role, Timestamp since) {
  Person person{.id = new_id(), .name = name, .role = role, .sign_in = {}, .since = since, .profile = {}};
  const std::string plain = plain_letters(name);
  sql << "INSERT INTO people (id, list_index, name, name_plain, role, since_ms)"
         " VALUES (:id, (SELECT COALESCE(MAX(list_index) + 1, 0) FROM people), :name, :plain, :role, :since)",
      use(person.id), use(name), use(plain), use(role), use(since);
  return person;
}

}  // namespace

std::vector<Person> PeopleStore::people() const {
  std::vector<Person> people;
  database_.read([&](soci::session& sql) { people = read_people(sql); });
  return people;
}

std::optional<Person> PeopleStore::only_person() const {
  std::optional<Person> only;
  database_.read([&](soci::session& sql) {
    std::vector<std::string> ids(2);  // one more is enough to know
    sql << "SELECT id FROM people LIMIT 2", into(ids);
    if (ids.size() == 1) only = read_person(sql, PersonKey::id, ids.front());
  });
  return only;
}

std::optional<Person> PeopleStore::person(const std::string& id) const {
  std::optional<Person> person;
  database_.read([&](soci::session& sql) { person = read_person(sql, PersonKey::id, id); });
  return person;
}

std::optional<Person> PeopleStore::find(const std::string& name) const {
  std::optional<Person> person;
  database_.read([&](soci::session& sql) {
    for (const PersonKey key : {PersonKey::name, PersonKey::id, PersonKey::sign_in})
      if (!person) person = read_person(sql, key, name);
  });
  return person;
}

Person PeopleStore::add(const std::string& name, Role role, Timestamp now) {
  check_name(name);
  Person person;
  database_.write([&](soci::session& sql) {
    require_free(sql, name, {});
    person = insert(sql, name, role, now);
  });
  return person;
}

void PeopleStore::rename(const std::string& person, const std::string& name) {
  check_name(name);
  database_.write([&](soci::session& sql) {
    require_person(sql, person);
    require_free(sql, name, person);
    const std::string plain = plain_letters(name);
    sql << "UPDATE people SET name = :name, name_plain = :plain WHERE id = :person", use(name), use(plain), use(person);
  });
}

void PeopleStore::change_role(const std::string& person, Role role) {
  database_.write([&](soci::session& sql) {
    require_person(sql, person);
    if (role != Role::admin) require_another_admin(sql, person);
    sql << "UPDATE people SET role = :role WHERE id = :person", use(role), use(person);
  });
}

void PeopleStore::change_profile(const std::string& person, const Profile& profile) {
  check(profile);
  database_.write([&](soci::session& sql) {
    require_person(sql, person);
    forget_line(sql, person);
    sql << "UPDATE people SET height_m = :height, mass_kg = :mass, sex = :sex, leg_length_m = :leg,"
           " thigh_girth_m = :girth, affected_leg = :affected, goal = :goal, reminder_min = :reminder WHERE id = "
           ":person",
        use(profile.height), use(profile.mass_kg), use(profile.sex), use(profile.leg_length), use(profile.thigh_girth),
        use(profile.affected_leg), use(profile.goal), use(profile.reminder), use(person);
    sql << "DELETE FROM bands_owned WHERE person_id = :person", use(person);
    for (int index = 0; const std::string& colour : profile.bands) {
      const auto found = profile.band_force_n.find(colour);
      const auto force_n = found == profile.band_force_n.end() ? std::nullopt : std::optional(found->second);
      sql << "INSERT INTO bands_owned (person_id, list_index, colour, force_n)"
             " VALUES (:person, :index, :colour, :force)",
          use(person), use(index), use(colour), use(force_n);
      ++index;
    }
  });
}

void PeopleStore::remove(const std::string& person) {
  database_.write([&](soci::session& sql) {
    require_person(sql, person);
    const bool alone = count_people(sql) == 1;
    if (!alone) require_another_admin(sql, person);
    sql << "DELETE FROM people WHERE id = :person", use(person);
    if (alone)
      insert(sql, "Me", Role::admin, std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()));
  });
}

void PeopleStore::keep(const std::string& person, const Screening& screening) {
  check(screening);
  database_.write([&](soci::session& sql) {
    require_person(sql, person);
    forget_line(sql, person);
    const int index = next_index(sql, "screenings", person);
    sql << "INSERT INTO screenings (person_id, list_index, time_ms) VALUES (:person, :index, :time)", use(person),
        use(index), use(screening.time);
    for (const auto& [question, yes] : screening.answers)
      sql << "INSERT INTO screening_answers (person_id, screening, question, yes)"
             " VALUES (:person, :screening, :question, :yes)",
          use(person), use(index), use(question), use(yes);
  });
}

std::vector<Screening> PeopleStore::screenings(const std::string& person) const {
  std::vector<Screening> screenings;
  database_.read([&](soci::session& sql) {
    require_person(sql, person);
    int screening{}, last = -1;
    Timestamp time;
    std::optional<std::string> question;
    std::optional<bool> yes;
    soci::statement rows =
        (sql.prepare << "SELECT list_index, time_ms, question, yes FROM screenings LEFT JOIN screening_answers"
                        " ON screening_answers.person_id = screenings.person_id AND screening = list_index"
                        " WHERE screenings.person_id = :person ORDER BY time_ms DESC, list_index DESC",
         into(screening), into(time), into(question), into(yes), use(person));
    for (rows.execute(); rows.fetch(); last = screening) {
      if (screening != last) screenings.push_back({time, {}});
      if (question) screenings.back().answers.emplace(*question, *yes);
    }
  });
  return screenings;
}

void PeopleStore::keep(const std::string& person, const Programme& p) {
  check(p);
  database_.write([&](soci::session& sql) {
    require_person(sql, person);
    forget_line(sql, person);
    const int index = next_index(sql, "programmes", person);
    sql << "INSERT INTO programmes (person_id, list_index, time_ms, author, reason, sets, least, most, days_a_week,"
           " hold_s, lower_s, band, first_leg, goal, standing, paused, cleared)"
           " VALUES (:person, :index, :time, :author, :reason, :sets, :least, :most, :days, :hold, :lower, :band,"
           " :first_leg, :goal, :standing, :paused, :cleared)",
        use(person), use(index), use(p.time), use(p.author), use(p.reason), use(p.sets), use(p.least), use(p.most),
        use(p.days_a_week), use(p.hold), use(p.lower), use(p.band), use(p.first_leg), use(p.goal), use(p.standing),
        use(p.paused), use(p.cleared);
  });
}

std::vector<Programme> PeopleStore::programmes(const std::string& person) const {
  std::vector<Programme> programmes;
  database_.read([&](soci::session& sql) {
    require_person(sql, person);
    Programme p;
    soci::statement rows =
        (sql.prepare << "SELECT time_ms, author, reason, sets, least, most, days_a_week, hold_s, lower_s, band,"
                        " first_leg, goal, standing, paused, cleared FROM programmes WHERE person_id = :person"
                        " ORDER BY time_ms DESC, list_index DESC",
         into(p.time), into(p.author), into(p.reason), into(p.sets), into(p.least), into(p.most), into(p.days_a_week),
         into(p.hold), into(p.lower), into(p.band), into(p.first_leg), into(p.goal), into(p.standing), into(p.paused),
         into(p.cleared), use(person));
    for (rows.execute(); rows.fetch();) programmes.push_back(p);
  });
  return programmes;
}

void PeopleStore::keep(const std::string& person, const Note& note) {
  check(note);
  database_.write([&](soci::session& sql) {
    require_person(sql, person);
    const int index = next_index(sql, "notes", person);
    sql << "INSERT INTO notes (person_id, list_index, time_ms, author, text)"
           " VALUES (:person, :index, :time, :author, :text)",
        use(person), use(index), use(note.time), use(note.author), use(note.text);
  });
}

std::vector<Note> PeopleStore::notes(const std::string& person) const {
  std::vector<Note> notes;
  database_.read([&](soci::session& sql) {
    require_person(sql, person);
    Note note;
    soci::statement rows = (sql.prepare << "SELECT time_ms, author, text FROM notes WHERE person_id = :person"
                                           " ORDER BY time_ms DESC, list_index DESC",
                            into(note.time), into(note.author), into(note.text), use(person));
    for (rows.execute(); rows.fetch();) notes.push_back(note);
  });
  return notes;
}

std::optional<std::string> PeopleStore::calendar_word(const std::string& person) const {
  std::optional<std::string> word;
  database_.read([&](soci::session& sql) {
    sql << "SELECT calendar_word FROM people WHERE id = :person", into(word), use(person);
    if (!sql.got_data()) require_person(sql, person);
  });
  return word;
}

void PeopleStore::set_calendar_word(const std::string& person, const std::optional<std::string>& word) {
  if (word) check_some_text(*word, 100, "The word in a calendar's address");
  database_.write([&](soci::session& sql) {
    require_person(sql, person);
    sql << "UPDATE people SET calendar_word = :word WHERE id = :person", use(word), use(person);
  });
}

std::optional<Person> PeopleStore::whose_calendar(const std::string& word) const {
  std::optional<Person> person;
  database_.read([&](soci::session& sql) { person = read_person(sql, PersonKey::calendar_word, word); });
  return person;
}

}  // namespace clamshell
