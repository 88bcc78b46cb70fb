// SPDX-License-Identifier: Apache-2.0
/// A copy of everything that is kept, as one file, and the way back.
#pragma once

#include <filesystem>
#include <string>

#include "store/database.h"
#include "store/store_error.h"

namespace clamshell {

/// Writes all of it, as it was at one moment, to a new file of SQLite's, whatever kind the database is. The file
/// appears whole or not at all. Throws StoreError where it can't be written or exists already.
void back_up(Database& database, const std::filesystem::path& file);

/// Fills an empty database (nobody in it has a session, a name of their own or a profile) from such a file, all of it
/// or nothing. Throws StoreError where the database is not empty or the file is no copy that can be used; the file is
/// never changed.
void restore(const std::filesystem::path& file, Database& database);
/// The same for a database of that name, which is made where it is missing, and goes again where that fails. Gives the
/// name as it may be shown.
std::string restore(const std::filesystem::path& file, const std::string& name);

}  // namespace clamshell
