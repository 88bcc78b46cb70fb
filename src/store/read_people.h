// SPDX-License-Identifier: Apache-2.0
/// Rows -> people with their profiles, in the order in which they came. Within the caller's transaction.
#pragma once

#include <soci/soci.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/person.h"

namespace clamshell {

/// What a person is looked up by; nobody shares one with somebody else.
enum class PersonKey { id, name, sign_in, calendar_word };

/// A name to sign in with as it is looked up, whatever the case of its letters from A to Z; names have no others.
inline std::string fold_case(std::string_view sign_in) {
  std::string folded(sign_in);
  for (char& letter : folded)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return folded;
}

std::vector<Person> read_people(soci::session& sql);
std::optional<Person> read_person(soci::session& sql, PersonKey key, const std::string& value);

/// Of what a person has several of in a table, in the order in which they were kept.
int next_index(soci::session& sql, const char* table, const std::string& person);

/// Throws NotKept.
void require_person(soci::session& sql, const std::string& id);

}  // namespace clamshell
