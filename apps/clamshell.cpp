// SPDX-License-Identifier: Apache-2.0
/// The program: its subcommands, and what becomes of an error.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>

#include "analyze.h"
#include "back_up.h"
#include "coach.h"
#include "evaluate.h"
#include "export.h"
#include "interrupt.h"
#include "muscles.h"
#include "plan.h"

namespace {

enum ExitCode { kDone = 0, kBadInput = 1, kBadUsage = 2, kInterrupted = 130 };

int run(int argc, char** argv) {
  CLI::App app{
      "Clamshell: a coach for the side-lying clamshell exercise that watches, on an ordinary CPU. Without a "
      "subcommand: coach."};
  app.name("clamshell");
  app.set_help_flag("-h,--help", "Say all this and exit");
  app.set_version_flag("--version", "clamshell " CLAMSHELL_VERSION);
  app.require_subcommand(0, 1);
  app.footer(
      "Exit codes: 0 done, 1 the input can't be used or the output not written,\n"
      "            2 wrong usage, 130 interrupted.\n"
      "More about each: clamshell SUBCOMMAND --help");
  clamshell::add_coach(app);
  clamshell::add_analyze(app);
  clamshell::add_plan(app);
  clamshell::add_history(app);
  clamshell::add_export(app);
  clamshell::add_backup(app);
  clamshell::add_restore(app);
  clamshell::add_muscles(app);
  clamshell::add_evaluate(app);
  try {
    app.parse(argc, argv);
    return kDone;
  } catch (const CLI::Success& help_or_version) {
    return app.exit(help_or_version);
  } catch (const CLI::ParseError& error) {
    const auto given = app.get_subcommands();
    fmt::print(stderr, "clamshell: {}\nRun \"clamshell {}--help\" to see how it is used.\n", error.what(),
               given.empty() ? "" : given.front()->get_name() + " ");
    return kBadUsage;
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const clamshell::Interrupted&) {
    return kInterrupted;
  } catch (const std::exception& error) {
    fmt::print(stderr, "clamshell: {}\n", error.what());
    return kBadInput;
  }
}
