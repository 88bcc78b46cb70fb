// SPDX-License-Identifier: Apache-2.0
#include "export/write_sessions_csv.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>
#include <string_view>
#include <vector>

#include "base/iso_time.h"
#include "body/side_name.h"
#include "exercise/catalogue.h"
#include "geometry/iso_date.h"
#include "wording/session_words.h"

namespace clamshell {
namespace {

constexpr std::string_view kHeader =
    "session,day,begun_utc,source,band,working_leg,set,set_end,confirmed_repetitions,repetition,completed_utc,lift_s,"
    "hold_s,lower_s,opening_deg,opening_stddev_deg,pelvis_roll_deg,pelvis_roll_stddev_deg,clean,findings,not_judged,"
    "effort_of_10,pain_of_10,stop_reason";

std::string text_cell(std::string_view text) {
  std::string cell = !text.empty() && std::string_view("=+-@\t\r\n").find(text[0]) != std::string_view::npos ? "'" : "";
  cell += text;
  if (cell.find_first_of(",;.\"\r\n") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

std::string cell(Seconds duration) {
  return std::isfinite(duration.value) ? fmt::format("{:.3f}", duration.value) : "";
}

std::string measured_cells(const Measured<Radians>& angle) {
  const bool seen = std::isfinite(angle.value.value) && std::isfinite(angle.stddev.value);
  return seen ? fmt::format("{:.2f},{:.2f}", to_degrees(angle.value), to_degrees(angle.stddev)) : ",";
}

std::string cell(const std::optional<int>& number) { return number ? std::to_string(*number) : ""; }

std::string cell(const std::optional<bool>& answer) { return !answer ? "" : *answer ? "yes" : "no"; }

std::string cell(const std::vector<Finding>& findings) {
  std::vector<std::string_view> criteria;
  for (const Finding& finding : findings) criteria.push_back(word_of(finding.criterion));
  return text_cell(fmt::format("{}", fmt::join(criteria, "; ")));
}

std::string cell(const std::vector<NotJudged>& doubts) {
  std::vector<std::string> texts;
  for (const NotJudged& doubt : doubts)
    texts.push_back(fmt::format("{}: {}", word_of(doubt.criterion), word_of(doubt.reason)));
  return text_cell(fmt::format("{}", fmt::join(texts, "; ")));
}

std::string session_cells(const SessionRecord& session) {
  return fmt::format("{},{},{},{},{}", text_cell(session.id), iso_date(session.day()),
                     text_cell(iso_time(session.begun)), name_of(session.source),
                     text_cell(session.plan.band.value_or("none")));
}

std::string set_cells(const SetRecord& set) {
  return fmt::format("{},{},{},{}", name_of(set.working_leg), set.number, set.end ? name_of(*set.end) : "",
                     cell(set.confirmed));
}

std::string repetition_cells(const RepetitionRecord& repetition) {
  return fmt::format("{},{},{},{},{},{},{},{},{},{}", repetition.number, text_cell(iso_time(repetition.time)),
                     cell(repetition.lift), cell(repetition.hold), cell(repetition.lower),
                     measured_cells(repetition.opening), measured_cells(repetition.pelvis_roll), cell(repetition.clean),
                     cell(repetition.verdict.findings), cell(repetition.verdict.not_judged));
}

std::string answer_cells(const Answers& answers) {
  return fmt::format("{},{},{}", cell(answers.effort), cell(answers.pain), text_cell(answers.stop_reason.value_or("")));
}

/// What is not in quotes are numbers and words: a comma there separates, and a point is that of a decimal.
void use_semicolons(std::string& text) {
  bool quoted = false;
  for (char& c : text) {
    if (c == '"') quoted = !quoted;
    if (!quoted) c = c == ',' ? ';' : c == '.' ? ',' : c;
  }
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

}  // namespace clamshell
