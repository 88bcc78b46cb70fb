// SPDX-License-Identifier: Apache-2.0
/// Whose record, in which database: the options of the subcommands that look into it.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>

#include "store/database.h"
#include "store/people_store.h"

namespace clamshell {

/// For an option with a secret: "@FILE" stands for the first line of a file, which systemd, a container or the file's
/// rights keep from others.
CLI::Validator read_from_file();

/// Adds --db. Left empty it means the user's own; see database_name().
void add_database(CLI::App& subcommand, std::string& database);
/// Adds --queue, and gives it.
CLI::Option* add_queue(CLI::App& subcommand, std::string& url, const std::string& about);
/// Adds --person.
void add_person(CLI::App& subcommand, std::optional<std::string>& person);

/// given, or the one in the user's data folder; says where others may look into it. Throws UserError.
std::string database_name(const std::string& given);

/// To look into: makes none. As long as there is none in the user's data folder, an empty one that is kept nowhere.
Database open_record(const std::string& given);

/// The one that is named, or the only one there is. Throws StoreError that lists whom there are.
Person find_person(Database& database, const std::optional<std::string>& name);

}  // namespace clamshell
