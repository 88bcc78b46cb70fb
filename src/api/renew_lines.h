// SPDX-License-Identifier: Apache-2.0
/// What the rules make of a person's record today, as a line of the clinician's list.
#pragma once

#include <string>
#include <vector>

#include "geometry/timestamp.h"
#include "prescription/rules.h"
#include "store/database.h"

namespace clamshell {

/// Makes the lines of these people anew. Throws StoreError.
void renew_lines(Database& database, const Rules& rules, const std::vector<std::string>& people, Day today);

}  // namespace clamshell
