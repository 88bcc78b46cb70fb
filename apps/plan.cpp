// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <memory>
#include <optional>
#include <string>

#include "commands.h"
#include "effort.h"
#include "kept.h"
#include "local_clock.h"
#include "prescription/rules.h"
#include "record/dossier.h"
#include "report/write_programme.h"
#include "terminal.h"

namespace clamshell {
namespace {

using WriteText = std::string (*)(const Dossier&, const TableStyle&);

CLI::App& add_reading(CLI::App& app, const std::string& name, const std::string& what, WriteText write) {
  struct Options {
    std::string database;
    std::optional<std::string> person;
  };
  const auto options = std::make_shared<Options>();
  CLI::App& reading = *app.add_subcommand(name, what);
  add_person(reading, options->person);
  add_database(reading, options->database);
  reading.callback([options, write] {
    Database database = open_record(options->database);
    const Person person = find_person(database, options->person);
    const Dossier dossier =
        gather_dossier(database, person, translated(load_rules(default_options().exercise)), today(), Detail::history);
    fmt::print("{}", write(dossier, style_of(stdout)));
  });
  return reading;
}

}  // namespace

void add_plan(CLI::App& app) {
  add_reading(app, "plan", "Show what to do next, how much, with which band, and why.", write_plan_text)
      .footer(
          "The rules and their sources are in exercises/clamshell.toml; what a clinician sets on\n"
          "the page takes precedence.\n"
          "\n"
          "Examples:\n"
          "  clamshell plan\n"
          "  clamshell plan --person Anna --db postgresql://clinic@localhost/clamshell");
}

void add_history(CLI::App& app) {
  add_reading(app, "history", "Show the sessions so far, one per line.", write_history_text)
      .footer(
          "Example:\n"
          "  clamshell history --person Anna");
}

}  // namespace clamshell
