// SPDX-License-Identifier: Apache-2.0
#include "export/write_study_csv.h"

#include <fmt/format.h>

#include "body/side_name.h"
#include "export/csv_cells.h"

namespace clamshell {
namespace {

constexpr std::string_view kStudyHeader =
    "film,settings,label,day,band,program,working_leg,set,repetition,lift_s,hold_s,lower_s,opening_deg,"
    "opening_stddev_deg,pelvis_roll_deg,pelvis_roll_stddev_deg,clean,findings,not_judged,remark\r\n";

std::string film_cells(const FilmResult& film) {
  return fmt::format("{},{},{},{},{},{}", film.key.film, film.key.settings, text_cell(film.label.value_or("")),
                     film.day.value_or(""), text_cell(film.band.value_or("none")), text_cell(film.program));
}

std::string study_cells(const StudyRow& row) {
  if (!row.number) return ",,,,,,,,,,,,";
  return fmt::format("{},{},{},{},{},{},{},{},{},{},{}", row.working_leg ? name_of(*row.working_leg) : "", row.set,
                     *row.number, seconds_cell(row.lift), seconds_cell(row.hold), seconds_cell(row.lower),
                     measured_cells(row.opening), measured_cells(row.pelvis_roll), yes_no_cell(row.clean),
                     text_cell(row.findings), text_cell(row.not_judged));
}

}  // namespace

std::string write_study_csv(Database& database, Spreadsheet spreadsheet) {
  std::string text{kStudyHeader};
  FilmStore(database).read_study([&](const StudyRow& row) {
    text +=
        fmt::format("{},{},{}\r\n", film_cells(row.film), study_cells(row), text_cell(row.film.remark.value_or("")));
  });
  if (spreadsheet == Spreadsheet::semicolons) use_semicolons(text);
  return spreadsheet == Spreadsheet::any ? text : "\xEF\xBB\xBF" + text;
}

}  // namespace clamshell
