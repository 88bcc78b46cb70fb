// SPDX-License-Identifier: Apache-2.0
/// Every repetition of a person, or of an archive's films, as comma-separated values: a header line with units in the
/// names, then one line each.
#pragma once

#include <string>

#include "clinic/film_store.h"
#include "record/dossier.h"

namespace clamshell {

/// For whom the table is.
enum class Spreadsheet {
  any,     ///< RFC 4180
  commas,  ///< Excel where decimals have a point: a byte order mark, without which it takes UTF-8 for something else
  semicolons,  ///< Excel where decimals have a comma: also semicolons between the cells, and decimal commas
};

/// A person's. UTF-8, lines end with CRLF. A set without a camera is one line with what the person confirmed. A cell is
/// empty where nothing is known. Texts that a spreadsheet would take for a formula begin with an apostrophe.
std::string write_sessions_csv(const Dossier& dossier, Spreadsheet spreadsheet = Spreadsheet::any);

/// What the films of an archive came to, of nobody by name, in the same form. A film in which no repetition was counted
/// is one line with empty cells. Throws StoreError.
std::string write_study_csv(Database& database, Spreadsheet spreadsheet = Spreadsheet::any);

}  // namespace clamshell
