// SPDX-License-Identifier: Apache-2.0
/// People as the API's JSON: Person and Profile of docs/api.md.
#pragma once

#include <string_view>

#include "store/person.h"
#include "wire/json_values.h"

namespace clamshell {

/// "person", "clinician", "admin".
std::string_view name_of(Role role);

Json json_of(const Profile& profile);
Json json_of(const Person& person);

}  // namespace clamshell
