// SPDX-License-Identifier: Apache-2.0
#include "store/read_people.h"

#include <fmt/format.h>

#include <array>

#include "store/columns.h"
#include "store/store_error.h"

namespace clamshell {
namespace {

using soci::into, soci::use;

/// value: what :value in the condition stands for.
std::vector<Person> read_people(soci::session& sql, const char* condition, const std::optional<std::string>& value) {
  Person row;
  Profile& profile = row.profile;
  auto query =
      (sql.prepare << fmt::format("SELECT id, name, role, sign_in, since_ms, height_m, mass_kg, sex, leg_length_m,"
                                  " thigh_girth_m, affected_leg, goal, reminder_min FROM people"
                                  " LEFT JOIN credentials ON credentials.person_id = people.id {} ORDER BY list_index",
                                  condition),
       into(row.id), into(row.name), into(row.role), into(row.sign_in), into(row.since), into(profile.height),
       into(profile.mass_kg), into(profile.sex), into(profile.leg_length), into(profile.thigh_girth),
       into(profile.affected_leg), into(profile.goal), into(profile.reminder));
  if (value) query, use(*value);
  soci::statement rows = query;
  std::vector<Person> people;
  for (rows.execute(); rows.fetch();) people.push_back(row);

  std::string person, colour;
  std::optional<double> force_n;
  soci::statement bands =
      (sql.prepare << "SELECT colour, force_n FROM bands_owned WHERE person_id = :person ORDER BY list_index",
       into(colour), into(force_n), use(person));
  for (Person& each : people) {
    person = each.id;
    for (bands.execute(); bands.fetch();) {
      each.profile.bands.push_back(colour);
      if (force_n) each.profile.band_force_n[colour] = *force_n;
    }
  }
  return people;
}

}  // namespace

std::vector<Person> read_people(soci::session& sql) { return read_people(sql, "", {}); }

std::optional<Person> read_person(soci::session& sql, PersonKey key, const std::string& value) {
  constexpr std::array kConditions{"WHERE id = :value", "WHERE name = :value", "WHERE sign_in_lower = :value",
                                   "WHERE calendar_word = :value"};
  const std::vector<Person> found = read_people(sql, kConditions.at(static_cast<std::size_t>(key)),
                                                key == PersonKey::sign_in ? fold_case(value) : value);
  return found.empty() ? std::nullopt : std::optional(found.front());
}

void require_person(soci::session& sql, const std::string& id) {
  int known{};
  sql << "SELECT COUNT(*) FROM people WHERE id = :id", into(known), use(id);
  if (!known) throw NotKept(fmt::format("There is no person \"{}\".", id));
}

int next_index(soci::session& sql, const char* table, const std::string& person) {
  int index{};
  sql << fmt::format("SELECT COALESCE(MAX(list_index) + 1, 0) FROM {} WHERE person_id = :person", table), into(index),
      use(person);
  return index;
}

}  // namespace clamshell
