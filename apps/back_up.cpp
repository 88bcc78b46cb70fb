// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <string>

#include "backup/copy.h"
#include "commands.h"
#include "kept.h"
#include "language/translate.h"

namespace clamshell {
namespace {

struct BackUpOptions {
  std::filesystem::path file;
  std::string database;
};

}  // namespace

void add_backup(CLI::App& app) {
  const auto options = std::make_shared<BackUpOptions>();
  CLI::App& backup = *app.add_subcommand("backup", "Copy the whole database into one file.");
  backup.add_option("file", options->file, "The copy, a new file")->type_name("FILE")->required();
  add_database(backup, options->database);
  backup.footer(
      "The copy is consistent even while somebody exercises. It holds health data, which\n"
      "anybody who has the file can read: keep it in a safe place.\n"
      "\n"
      "Examples:\n"
      "  clamshell backup clamshell-2026-01-31.backup\n"
      "  clamshell backup clinic.backup --db postgresql://clinic@localhost/clamshell");
  backup.callback([options] {
    Database database(database_name(options->database), Missing::refused);
    back_up(database, options->file);
    fmt::print("{}\n", tr("Everything in {} is now also in \"{}\".", database.name(), options->file.string()));
  });
}

void add_restore(CLI::App& app) {
  const auto options = std::make_shared<BackUpOptions>();
  CLI::App& restore_command = *app.add_subcommand("restore", "Fill an empty database from a backup.");
  restore_command.add_option("file", options->file, "The copy")->type_name("FILE")->required();
  add_database(restore_command, options->database);
  restore_command.footer(
      "Nothing is ever overwritten: a database that already has people is refused. Choose another\n"
      "one with --db, or move the old one away.\n"
      "\n"
      "Example:\n"
      "  clamshell restore clamshell-2026-01-31.backup --db new.db");
  restore_command.callback([options] {
    const std::string filled = restore(options->file, database_name(options->database));
    fmt::print("{}\n", tr("Everything in \"{}\" is now in {}.", options->file.string(), filled));
  });
}

}  // namespace clamshell
