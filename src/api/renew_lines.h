// SPDX-License-Identifier: Apache-2.0
/// What the rules make of a person's record today, as a line of the clinician's list.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "clinic/list_store.h"
#include "geometry/timestamp.h"
#include "prescription/rules.h"
#include "store/database.h"

namespace clamshell {

/// In the language of the thread; those that are kept are in English. Nothing: there is no such person. Throws
/// StoreError.
std::optional<ListLine> line_of(Database& database, const Rules& rules, const std::string& person, Day today);

/// Makes the lines of these people anew. Throws StoreError.
void renew_lines(Database& database, const Rules& rules, const std::vector<std::string>& people, Day today);

}  // namespace clamshell
