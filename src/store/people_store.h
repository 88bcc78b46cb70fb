// SPDX-License-Identifier: Apache-2.0
/// Keeps people: their profiles, screenings, programmes and notes; each call is durable when it returns.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "prescription/history.h"
#include "store/database.h"
#include "store/person.h"
#include "store/store_error.h"

namespace clamshell {

/// Throws NotKept where there is no such person, StoreError where a value is out of its range, a name is taken, or the
/// database can't be read or written.
class PeopleStore {
 public:
  /// The database must outlive it.
  explicit PeopleStore(Database& database) : database_(database) {}

  /// In the order in which they came; the first one is there from the beginning, an admin called "Me", and has all that
  /// was kept before there were people.
  std::vector<Person> people() const;
  std::optional<Person> person(const std::string& id) const;
  /// Nothing as soon as there are two; asked with every request.
  std::optional<Person> only_person() const;
  /// Whoever has this name, or else this id, or else this name to sign in with.
  std::optional<Person> find(const std::string& name) const;

  Person add(const std::string& name, Role role, Timestamp now);
  void rename(const std::string& person, const std::string& name);
  /// Refuses to leave a database without an admin.
  void change_role(const std::string& person, Role role);
  void change_profile(const std::string& person, const Profile& profile);
  /// With sessions, screenings, programmes, notes and sign-ins; the audit stays. Refuses the last admin while there are
  /// others; whoever is alone leaves a new "Me" behind.
  void remove(const std::string& person);

  void keep(const std::string& person, const Screening& screening);
  /// Newest first.
  std::vector<Screening> screenings(const std::string& person) const;

  /// Refuses one without a reason.
  void keep(const std::string& person, const Programme& programme);
  /// Newest first.
  std::vector<Programme> programmes(const std::string& person) const;

  void keep(const std::string& person, const Note& note);
  /// Newest first.
  std::vector<Note> notes(const std::string& person) const;

  /// The unguessable word in the address of the person's calendar; nothing: there is no such address.
  std::optional<std::string> calendar_word(const std::string& person) const;
  void set_calendar_word(const std::string& person, const std::optional<std::string>& word);
  std::optional<Person> whose_calendar(const std::string& word) const;

 private:
  Database& database_;
};

}  // namespace clamshell
