// SPDX-License-Identifier: Apache-2.0
/// What the films of an archive came to, as comma-separated values: one line for each repetition, of nobody by name.
#pragma once

#include <string>

#include "export/write_sessions_csv.h"
#include "store/film_store.h"

namespace clamshell {

/// UTF-8, lines end with CRLF. A film in which no repetition was counted is one line with empty cells. Throws
/// StoreError.
std::string write_study_csv(Database& database, Spreadsheet spreadsheet = Spreadsheet::any);

}  // namespace clamshell
