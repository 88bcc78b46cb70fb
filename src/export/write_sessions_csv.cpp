// SPDX-License-Identifier: Apache-2.0
#include "export/write_sessions_csv.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>
#include <optional>
#include <string_view>
#include <vector>

#include "base/iso_time.h"
#include "body/body_pose.h"
#include "exercise/catalogue.h"
#include "geometry/timestamp.h"
#include "wire/session_json.h"

namespace clamshell {
namespace {

// Cells, RFC 4180; empty where nothing is known.

/// One that a spreadsheet would take for a formula begins with an apostrophe.
std::string text_cell(std::string_view text) {
  std::string cell = !text.empty() && std::string_view("=+-@\t\r\n").find(text[0]) != std::string_view::npos ? "'" : "";
  cell += text;
  if (cell.find_first_of(",;.\"\r\n") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

std::string seconds_cell(Seconds duration) {
  return std::isfinite(duration.value) ? fmt::format("{:.3f}", duration.value) : "";
}

/// Value and standard deviation, degrees.
std::string measured_cells(const Measured<Radians>& angle) {
  const bool seen = std::isfinite(angle.value.value) && std::isfinite(angle.stddev.value);
  return seen ? fmt::format("{:.2f},{:.2f}", to_degrees(angle.value), to_degrees(angle.stddev)) : ",";
}

std::string count_cell(const std::optional<int>& number) { return number ? std::to_string(*number) : ""; }

std::string yes_no_cell(const std::optional<bool>& answer) { return !answer ? "" : *answer ? "yes" : "no"; }

/// What is not in quotes are numbers and words: a comma there separates, and a point is that of a decimal.
void use_semicolons(std::string& text) {
  bool quoted = false;
  for (char& c : text) {
    if (c == '"') quoted = !quoted;
    if (!quoted) c = c == ',' ? ';' : c == '.' ? ',' : c;
  }
}

constexpr std::string_view kHeader =
    "session,day,begun_utc,source,band,working_leg,set,set_end,confirmed_repetitions,repetition,completed_utc,lift_s,"
    "hold_s,lower_s,opening_deg,opening_stddev_deg,pelvis_roll_deg,pelvis_roll_stddev_deg,clean,findings,not_judged,"
    "effort_of_10,pain_of_10,stop_reason";

std::string list_cell(const std::vector<Finding>& findings) {
  std::vector<std::string_view> criteria;
  for (const Finding& finding : findings) criteria.push_back(word_of(finding.criterion));
  return text_cell(fmt::format("{}", fmt::join(criteria, "; ")));
}

std::string list_cell(const std::vector<NotJudged>& doubts) {
  std::vector<std::string> texts;
  for (const NotJudged& doubt : doubts)
    texts.push_back(fmt::format("{}: {}", word_of(doubt.criterion), word_of(doubt.reason)));
  return text_cell(fmt::format("{}", fmt::join(texts, "; ")));
}

std::string session_cells(const SessionRecord& session) {
  return fmt::format("{},{},{},{}", text_cell(session.id), iso_date(session.day()), text_cell(iso_time(session.begun)),
                     name_of(session.source));
}

std::string set_cells(const SetRecord& set) {
  return fmt::format("{},{},{},{},{}", text_cell(set.band.value_or("none")), name_of(set.working_leg), set.number,
                     set.end ? name_of(*set.end) : "", count_cell(set.confirmed));
}

std::string repetition_cells(const RepetitionRecord& repetition) {
  return fmt::format("{},{},{},{},{},{},{},{},{},{}", repetition.number, text_cell(iso_time(repetition.time)),
                     seconds_cell(repetition.lift), seconds_cell(repetition.hold), seconds_cell(repetition.lower),
                     measured_cells(repetition.opening), measured_cells(repetition.pelvis_roll),
                     yes_no_cell(repetition.clean), list_cell(repetition.verdict.findings),
                     list_cell(repetition.verdict.not_judged));
}

std::string answer_cells(const Answers& answers) {
  return fmt::format("{},{},{}", count_cell(answers.effort), count_cell(answers.pain),
                     text_cell(answers.stop_reason.value_or("")));
}

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

std::string write_sessions_csv(const Dossier& dossier, Spreadsheet spreadsheet) {
  constexpr std::string_view kNoRepetition = ",,,,,,,,,,,";
  std::string text{kHeader};
  text += "\r\n";
  for (const SessionRecord& session : dossier.sessions) {
    for (const SetRecord& set : session.sets) {
      if (set.left_out) continue;
      const std::string first = fmt::format("{},{}", session_cells(session), set_cells(set));
      const std::string last = answer_cells(session.answers);
      for (const RepetitionRecord& repetition : set.repetitions)
        text += fmt::format("{},{},{}\r\n", first, repetition_cells(repetition), last);
      if (set.confirmed && set.repetitions.empty()) text += fmt::format("{},{},{}\r\n", first, kNoRepetition, last);
    }
  }
  if (spreadsheet == Spreadsheet::semicolons) use_semicolons(text);
  return spreadsheet == Spreadsheet::any ? text : "\xEF\xBB\xBF" + text;
}

std::string write_study_csv(Database& database, Spreadsheet spreadsheet) {
  std::string text;
  for (const StudyColumn& column : kStudyColumns) text += fmt::format("{}{}", text.empty() ? "" : ",", column.name);
  text += "\r\n";
  FilmStore(database).read_study([&](const StudyRow& row) {
    text +=
        fmt::format("{},{},{}\r\n", film_cells(row.film), study_cells(row), text_cell(row.film.remark.value_or("")));
  });
  if (spreadsheet == Spreadsheet::semicolons) use_semicolons(text);
  return spreadsheet == Spreadsheet::any ? text : "\xEF\xBB\xBF" + text;
}

}  // namespace clamshell
