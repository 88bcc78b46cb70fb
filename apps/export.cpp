// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "choice.h"
#include "commands.h"
#include "effort.h"
#include "exercise/exercise.h"
#include "export/export_formats.h"
#include "export/time_zone.h"
#include "export/write_sessions_csv.h"
#include "kept.h"
#include "language/translate.h"
#include "local_clock.h"
#include "output.h"
#include "prescription/rules.h"
#include "store/access_store.h"
#include "write_parquet.h"

namespace clamshell {
namespace {

enum class StudyFormat { csv, parquet };

struct ExportOptions {
  const ExportFormat* format{};  ///< nothing: a study, which is nobody's
  StudyFormat study{};
  std::filesystem::path out = kStandardOutput;
  std::string database;
  std::optional<std::string> person;
  ExportRequest request{.clock = {}};
};

void run_study_export(const ExportOptions& options) {
  if (options.person) throw CLI::ValidationError("A study is nobody's: leave out --person.", 2);
  const auto file = claim(options.out);
  Database database = open_record(options.database);
  const std::string content = options.study == StudyFormat::parquet
                                  ? write_parquet(write_study_csv(database), kStudyColumns)
                                  : write_study_csv(database, options.request.spreadsheet);
  if (file)
    file->keep(content);
  else
    fmt::print("{}", content);
}

void run_export(const ExportOptions& options) {
  if (!options.format) return run_study_export(options);
  const auto file = claim(options.out);
  Database database = open_record(options.database);
  const Person person = find_person(database, options.person);
  const std::filesystem::path exercise_file = default_options().exercise;
  const Rules rules = translated(load_rules(exercise_file));
  ExportRequest request = options.request;
  request.clock = {now(), time_zone_here()};
  const std::string content =
      options.format->write(gather_dossier(database, person, rules, today(), options.format->detail), rules,
                            translated(load_exercise(exercise_file)), request);
  AccessStore(database).audit({.time = now(),
                               .actor = {},
                               .actor_name = {},
                               .person = person.id,
                               .person_name = person.name,
                               .action = "exported",
                               .what = std::string(options.format->name)});
  if (file)
    file->keep(content);
  else
    fmt::print("{}", content);
}

std::string meanings_of_formats() {
  std::string lines;
  for (const ExportFormat& format : export_formats()) lines += fmt::format("  {:<8}{}\n", format.name, tr(format.what));
  return lines + fmt::format("  {:<8}{}\n", "study",
                             tr("every repetition of every film that workers analysed, of nobody by name"));
}

}  // namespace

void add_export(CLI::App& app) {
  const auto options = std::make_shared<ExportOptions>();
  CLI::App& subcommand = *app.add_subcommand("export", "Write a person's record for other programs.");
  Choices<const ExportFormat*> formats;
  for (const ExportFormat& format : export_formats()) formats.emplace_back(format.name, &format);
  formats.emplace_back("study", nullptr);
  add_choice(subcommand, "format", options->format, formats, "The format; see below")->required();
  add_choice(subcommand, "--format", options->study,
             Choices<StudyFormat>{{"csv", StudyFormat::csv}, {"parquet", StudyFormat::parquet}},
             "study: how it is written (default csv); parquet needs DuckDB's library");
  subcommand.add_option("--out", options->out, "The file (default: standard output)")->type_name("FILE");
  subcommand.add_option("--session", options->request.session, "Session (default: the newest with a camera)")
      ->type_name("ID");
  subcommand.add_option("--set", options->request.set, "Set in the session, from 0 (default: the first)")
      ->type_name("N");
  const Choices<Spreadsheet> separators{{"commas", Spreadsheet::commas}, {"semicolons", Spreadsheet::semicolons}};
  subcommand
      .add_flag("--excel{semicolons}", options->request.spreadsheet,
                "csv for Excel: semicolons and decimal commas; --excel=commas where decimals have a point")
      ->transform(CLI::CheckedTransformer(separators).description(""))
      ->type_name("");
  add_person(subcommand, options->person);
  add_database(subcommand, options->database);
  subcommand.footer(meanings_of_formats);
  subcommand.footer(
      "docs/exports.md describes each, with units and frames.\n"
      "\n"
      "Examples:\n"
      "  clamshell export csv --out clamshells.csv\n"
      "  clamshell export csv --excel --out clamshells.csv\n"
      "  clamshell export report --person Anna --out anna.html\n"
      "  clamshell export study --format csv --out study.csv\n"
      "  clamshell export mot --session 0123456789abcdef0123456789abcdef --set 2 > set.mot");
  subcommand.callback([options] { run_export(*options); });
}

}  // namespace clamshell
