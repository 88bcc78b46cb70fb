// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "geometry/timestamp.h"
#include "language/translate.h"
#include "prescription/wording.h"
#include "report/write_programme.h"
#include "wording/day_in_words.h"
#include "wording/session_in_words.h"

namespace clamshell {
namespace {

constexpr std::size_t kHistoryColumns = 100;

std::string history_row(const TerminalText& text, std::string_view day, const SessionCells& cells) {
  return text.left(day, 12) + text.left(cells.band, 12) + text.right(cells.left, 6) + text.right(cells.right, 7) +
         text.right(cells.left_opening, 14) + text.right(cells.right_opening, 15) + text.right(cells.clean, 9) +
         text.right(cells.hold, 9) + text.right(cells.effort, 9) + text.right(cells.pain, 7);
}

}  // namespace

std::string write_history_text(const Dossier& dossier, const TableStyle& style) {
  TerminalText text(style, kHistoryColumns);
  if (dossier.history.sessions.empty()) {
    text.paragraph(
        "", tr("No session yet. `clamshell plan` shows what to begin with, `clamshell coach` leads you through it."));
    return std::move(text).text();
  }
  text.line(text.paint(Ink::bold, history_row(text, tr("day"),
                                              {.band = tr("band"),
                                               .left = tr("left"),
                                               .right = tr("right"),
                                               .left_opening = tr("opening left"),
                                               .right_opening = tr("opening right"),
                                               .clean = tr("clean"),
                                               .hold = tr("hold"),
                                               .effort = tr("effort"),
                                               .pain = tr("pain")})));
  for (const SessionSummary& session : dossier.history.sessions)
    text.line(history_row(text, iso_date(session.day), cells_of(session)));
  text.gap();
  const Achievements& reached = dossier.prescription.achievements;
  text.paragraph(
      "",
      tr("{}, {} within the last 30, {} in a row.",
         trn("{} session", "{} sessions", std::ssize(dossier.history.sessions)),
         trn("{} day", "{} days", dossier.prescription.days_done), trn("{} week", "{} weeks", reached.weeks_in_a_row)),
      Ink::bold);
  if (reached.best)
    text.paragraph("", trn("Your best so far: {} clean repetition of {} judged, on {}.",
                           "Your best so far: {} clean repetitions of {} judged, on {}.", reached.best->clean,
                           reached.best->judged, day_in_words(reached.best->day)));
  for (const Milestone& milestone : reached.milestones) text.paragraph(iso_date(milestone.day) + "  ", milestone.text);
  text.paragraph(
      "",
      tr("left, right: repetitions. Openings: means, ± one standard deviation of a measurement. clean: of the "
         "judged repetitions. effort, pain: of 10. –: not measured, judged or answered."),
      Ink::faint);
  return std::move(text).text();
}

}  // namespace clamshell
