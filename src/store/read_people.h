// SPDX-License-Identifier: Apache-2.0
/// Rows -> people with their profiles, in the order in which they came. Within the caller's transaction.
#pragma once

#include <soci/soci.h>

#include <optional>
#include <string>
#include <vector>

#include "store/person.h"

namespace clamshell {

/// What a person is looked up by; nobody shares one with somebody else.
enum class PersonKey { id, name, sign_in, calendar_word };

std::vector<Person> read_people(soci::session& sql);
std::optional<Person> read_person(soci::session& sql, PersonKey key, const std::string& value);

/// Of what a person has several of in a table, in the order in which they were kept.
int next_index(soci::session& sql, const char* table, const std::string& person);

/// Throws NotKept.
void require_person(soci::session& sql, const std::string& id);

}  // namespace clamshell
