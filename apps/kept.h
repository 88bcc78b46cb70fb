// SPDX-License-Identifier: Apache-2.0
/// Whose record, in which database: the options of the subcommands that look into it.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>

#include "store/database.h"
#include "store/people_store.h"

namespace clamshell {

/// Adds --db. Left empty it means the user's own; see database_name().
void add_database(CLI::App& subcommand, std::string& database);
/// Adds --person.
void add_person(CLI::App& subcommand, std::optional<std::string>& person);

/// given, or the one in the user's data folder. Throws OutputError.
std::string database_name(const std::string& given);

/// The one that is named, or the only one there is. Throws StoreError that lists whom there are.
Person find_person(Database& database, const std::optional<std::string>& name);

}  // namespace clamshell
