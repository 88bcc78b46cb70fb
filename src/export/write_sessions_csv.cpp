// SPDX-License-Identifier: Apache-2.0
#include "export/write_sessions_csv.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string_view>
#include <vector>

#include "base/iso_time.h"
#include "body/side_name.h"
#include "exercise/catalogue.h"
#include "export/csv_cells.h"
#include "geometry/iso_date.h"
#include "wording/session_words.h"

namespace clamshell {
namespace {

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
  return fmt::format("{},{},{},{},{}", text_cell(session.id), iso_date(session.day()),
                     text_cell(iso_time(session.begun)), name_of(session.source),
                     text_cell(session.plan.band.value_or("none")));
}

std::string set_cells(const SetRecord& set) {
  return fmt::format("{},{},{},{}", name_of(set.working_leg), set.number, set.end ? name_of(*set.end) : "",
                     count_cell(set.confirmed));
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
