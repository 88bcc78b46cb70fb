// SPDX-License-Identifier: Apache-2.0
/// The program: its subcommands, and what becomes of an error.
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/new_file.h"
#include "base/user_error.h"
#include "commands.h"
#include "configuration_file.h"
#include "interrupt.h"
#include "language/translate.h"
#include "terminal.h"
#include "translated_help.h"
#include "version.h"

namespace {

[[noreturn]] void fail_on_standard_output(const std::error_code& error) {
  if (!error) throw clamshell::UserError("Standard output can't be written.");
  throw clamshell::UserError(fmt::format("Standard output can't be written: {}.", error.message()));
}

/// What is printed is not done before it has left. Throws UserError.
void finish_standard_output() {
  errno = 0;
  if (std::fflush(stdout) != 0 || std::ferror(stdout)) fail_on_standard_output({errno, std::generic_category()});
}

/// Without them the next files that are opened would take their places, and what is printed.
void keep_places_of_standard_streams() {
  int file = 0;
  while (file >= 0 && file <= STDERR_FILENO) file = open("/dev/null", O_RDONLY);
  close(file);
}

enum ExitCode { kDone = 0, kBadInput = 1, kBadUsage = 2, kInterrupted = 130 };

/// As the environment of POSIX asks for it: LC_ALL, LC_MESSAGES, LANG.
clamshell::Language language_of_environment() {
  for (const char* const name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (const char* const value = std::getenv(name); value != nullptr && *value != '\0')
      return clamshell::language_of(value).value_or(clamshell::Language::english);
  return clamshell::Language::english;
}

/// --lang is read before any subcommand runs.
void add_program(CLI::App& app, std::optional<clamshell::Speaking>& speaking) {
  app.name("clamshell");
  app.description(
      "Clamshell: a coach for the side-lying clamshell exercise that watches, on an ordinary CPU. Without a "
      "subcommand: coach.");
  app.formatter(std::make_shared<clamshell::TranslatedHelp>());
  app.set_help_flag("-h,--help", "Show this help and exit");
  app.set_version_flag("--version", clamshell::version_in_full(), "Show the version and the libraries, and exit");
  app.require_subcommand(0, 1);
  app.fallthrough();  // --lang may come after the subcommand, too
  app.set_config("--config", "/etc/clamshell.toml",
                 "Read options from this file: a section for each subcommand, such as [coach]")
      ->type_name("FILE");
  app.config_formatter(std::make_shared<clamshell::ConfigurationFile>());
  app.allow_config_extras(CLI::config_extras_mode::error);
  app.footer(
      "Exit codes: 0 done, 1 the input can't be used or the output not written,\n"
      "            2 wrong usage, 130 interrupted.\n"
      "More about each: clamshell SUBCOMMAND --help\n"
      "What is not given on the command line is taken from the configuration file, then from\n"
      "$CLAMSHELL_DB, $CLAMSHELL_QUEUE and $CLAMSHELL_OPENID_SECRET, then as the help says.");
  app.add_option_function<std::string>(
         "--lang", [&speaking](const std::string& tag) { speaking.emplace(*clamshell::language_of(tag)); },
         "Language of what is printed: en, de, es or fr (default: that of your system)")
      ->type_name("TAG")
      ->trigger_on_parse()
      ->check(CLI::Validator(
          [](const std::string& tag) {
            return clamshell::language_of(tag) ? "" : std::string("say en, de, es or fr.");
          },
          ""));
}

void say_how_it_is_used(const CLI::App& app, const std::string& fault) {
  const auto given = app.get_subcommands();
  clamshell::say(fmt::format("{}\n{}", fault,
                             clamshell::tr("Run \"clamshell {}--help\" to see how it is used.",
                                           given.empty() ? "" : given.front()->get_name() + " ")));
}

int run(int argc, char** argv, std::optional<clamshell::Speaking>& speaking) {
  CLI::App app;
  add_program(app, speaking);
  clamshell::add_coach(app);
  clamshell::add_analyze(app);
  clamshell::add_plan(app);
  clamshell::add_history(app);
  clamshell::add_export(app);
  clamshell::add_import(app);
  clamshell::add_backup(app);
  clamshell::add_restore(app);
  clamshell::add_password(app);
  clamshell::add_submit(app);
  clamshell::add_worker(app);
  clamshell::add_jobs(app);
  clamshell::add_muscles(app);
  clamshell::add_evaluate(app);
  try {
    app.parse(argc, argv);
    finish_standard_output();
    return kDone;
  } catch (const CLI::Success& help_or_version) {
    std::ostringstream text;
    const int code = app.exit(help_or_version, text, text);
    if (std::fputs(text.str().c_str(), stdout) < 0) fail_on_standard_output({errno, std::generic_category()});
    finish_standard_output();
    return code;
  } catch (const std::system_error& error) {
    if (std::ferror(stdout)) fail_on_standard_output(error.code());  // fmt does not say what it could not write
    throw;
  } catch (const CLI::ConfigError& error) {
    const std::string_view what = error.what();  // ends with "section.name"
    clamshell::say(
        clamshell::tr("The configuration file sets \"{}\", which is no option there: correct its name or take it out.",
                      what.substr(what.rfind(' ') + 1)));
    return kBadUsage;
  } catch (const CLI::ExtrasError&) {  // which lists them from the last to the first
    say_how_it_is_used(app, clamshell::tr("\"{}\" is not known here.", app.remaining(true).front()));
    return kBadUsage;
  } catch (const CLI::ParseError& error) {
    say_how_it_is_used(app, clamshell::told(error.what()));
    return kBadUsage;
  }
}

}  // namespace

int main(int argc, char** argv) {
  keep_places_of_standard_streams();
  std::optional<clamshell::Speaking> speaking(std::in_place, language_of_environment());
  try {
    return run(argc, argv, speaking);
  } catch (const clamshell::Interrupted&) {
    return kInterrupted;
  } catch (const std::exception& error) {
    clamshell::say(clamshell::told(error.what()));
    return kBadInput;
  }
}
