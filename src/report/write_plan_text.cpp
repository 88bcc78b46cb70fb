// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "body/body_pose.h"
#include "language/translate.h"
#include "prescription/wording.h"
#include "report/write_programme.h"
#include "wording/day_in_words.h"
#include "wording/dose_in_words.h"
#include "wording/outcome_in_words.h"

namespace clamshell {
namespace {

constexpr std::size_t kPlanColumns = 80;

/// As wide as "Tempo: " at least.
std::string label(const TerminalText& text, const std::string& word) { return text.left(word, 6) + ' '; }

std::string days(int count) { return trn("{} day", "{} days", count); }

void add_dose(TerminalText& text, const Prescription& prescription, Day today) {
  const Dose& dose = prescription.next;
  text.paragraph(label(text, tr("When:")), day_in_words(prescription.due, today));
  text.paragraph(label(text, tr("Dose:")), fmt::format("{}, {}", amount_in_words(dose), band_in_words(dose.band)),
                 Ink::bold);
  text.paragraph(label(text, tr("Tempo:")), tempo_in_words(dose));
  text.paragraph(label(text, tr("Side:")), tr("{}, all of its sets, then the other", first_leg_in_words(dose)));
}

}  // namespace

std::string write_plan_text(const Dossier& dossier, const TableStyle& style) {
  const Prescription& prescription = dossier.prescription;
  const bool stop = prescription.advice == Advice::stop;
  TerminalText text(style, kPlanColumns);
  text.paragraph("", prescription.sentence, stop ? Ink::warning : Ink::bold);
  text.gap();
  if (!stop) add_dose(text, prescription, dossier.today);
  text.paragraph(label(text, tr("Week:")), tr("{} of {} done; {} within the last 30", prescription.done_this_week,
                                              days(prescription.days_a_week), days(prescription.days_done)));
  if (prescription.standing && !stop)
    text.paragraph(label(text, tr("Stand:")), tr("{} of {} done; next {}", prescription.standing->done_this_week,
                                                 days(prescription.standing->days_a_week),
                                                 day_in_words(prescription.standing->due, dossier.today)));
  if (!prescription.nudge.empty()) text.paragraph("", prescription.nudge);
  for (const Flag& flag : prescription.flags) text.paragraph(label(text, tr("Note:")), flag.text, Ink::warning);
  if (prescription.comparison) text.paragraph(label(text, tr("Legs:")), comparison_in_words(*prescription.comparison));
  if (!prescription.because.empty()) {
    text.gap();
    text.line(text.paint(Ink::bold, tr("Why")));
  }
  for (const Reason& reason : prescription.because)
    text.paragraph("- ", reason.source.empty() ? reason.text : fmt::format("{} ({})", reason.text, reason.source));
  return std::move(text).text();
}

}  // namespace clamshell
