// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "form/tempo.h"
#include "form/verdict.h"
#include "language/translate.h"
#include "report/draw_agreement.h"
#include "report/write_analysis.h"
#include "wording/describe.h"
#include "wording/gather_doubts.h"
#include "wording/phrase.h"

namespace clamshell {
namespace {

constexpr std::size_t kTableColumns = 80;
constexpr std::size_t kRemarkIndent = 50;

class RepetitionTable : public TerminalText {
 public:
  explicit RepetitionTable(const TableStyle& style) : TerminalText(style, kTableColumns) {}

  void header() {
    line(paint(Ink::bold,
               fmt::format("  #  {}  {}{}{}{}   {}", right(tr("start"), 7), right(tr("opening"), 12),
                           right(tr("lift"), 7), right(tr("hold"), 7), right(tr("lower"), 7), tr("remarks"))));
  }

  /// Where both legs worked: that from here on it is this one.
  void leg(Side working_leg) { line("     " + (working_leg == Side::left ? tr("left leg") : tr("right leg"))); }

  void row(const JudgedRepetition& judged, const Exercise& exercise) {
    const Repetition& r = judged.repetition;
    const Tempo tempo = tempo_of(r);
    std::string lead = fmt::format("{:>3}  {}  {}{}{}{}   ", r.number, right(describe(r.start), 7),
                                   right(describe(r.peak_opening), 12), right(describe(tempo.lift), 7),
                                   right(describe(tempo.hold), 7), right(describe(tempo.lower), 7));
    const auto& [findings, not_judged] = judged.verdict;
    const Ink ink = !findings.empty() ? Ink::warning : not_judged.empty() ? Ink::good : Ink::plain;
    for (const std::string& remark : joined(remarks_on(judged, exercise))) {
      line(lead + paint(ink, remark));
      lead.assign(kRemarkIndent, ' ');
    }
  }

 private:
  std::vector<std::string> joined(const std::vector<std::string>& remarks) const {
    std::vector<std::string> lines;
    for (const std::string& remark : remarks) {
      for (std::string& part : wrapped_to(kTableColumns - kRemarkIndent, remark)) {
        const bool fits =
            !lines.empty() && characters_of(lines.back()) + 2 + characters_of(part) <= kTableColumns - kRemarkIndent;
        if (fits)
          lines.back().append(", ").append(part);
        else
          lines.push_back(std::move(part));
      }
    }
    return lines;
  }
};

void add_cues(RepetitionTable& table, const std::vector<JudgedRepetition>& all) {
  std::vector<std::pair<std::string, std::vector<int>>> cues;  // with the repetitions they are for
  for (const JudgedRepetition& judged : all) {
    const auto cue = choose_cue(judged.verdict);
    if (!cue) continue;
    auto known = std::ranges::find(cues, *cue, [](const auto& entry) { return entry.first; });
    if (known == cues.end()) known = cues.insert(known, {*cue, {}});
    known->second.push_back(judged.repetition.number);
  }
  for (const auto& [cue, numbers] : cues)
    table.paragraph(fmt::format("{}: ", capitalized(repetitions(numbers))), cue, Ink::warning);
}

void add_set_up(RepetitionTable& table, const Analysis& analysis) {
  const auto& [findings, not_judged] = analysis.setup.verdict;
  for (const Finding& finding : findings) {
    const Criterion& criterion = criterion_in(analysis.exercise.set_up, finding.criterion);
    table.paragraph(tr("Set-up:") + ' ', fmt::format("{} — {}", describe(finding, criterion), finding.cue),
                    Ink::warning);
  }
  if (analysis.setup.passed)
    table.paragraph(tr("Set-up:") + ' ', not_judged.empty() ? tr("good.") : tr("no fault seen."),
                    not_judged.empty() ? Ink::good : Ink::plain);
}

}  // namespace

std::string write_table(const Analysis& analysis, const TableStyle& style,
                        const std::optional<SensorComparison>& comparison) {
  RepetitionTable table(style);
  if (!analysis.repetitions.empty()) {
    table.header();
    std::optional<Side> leg = analysis.person ? analysis.person->working_leg() : std::nullopt;
    for (const JudgedRepetition& judged : analysis.repetitions) {
      if (std::exchange(leg, judged.working_leg) != judged.working_leg) table.leg(*judged.working_leg);
      table.row(judged, analysis.exercise);
    }
    table.gap();
  }
  table.paragraph("", summarize(analysis), Ink::bold);
  if (analysis.remark && !analysis.repetitions.empty()) table.paragraph("", *analysis.remark);
  if (analysis.video.truncated)
    table.paragraph("", tr("The file breaks off; what is there was analysed."), Ink::warning);
  add_set_up(table, analysis);
  add_cues(table, analysis.repetitions);
  for (const Doubts& doubts : gather_doubts(analysis))
    table.paragraph(tr("{}:", doubts.reason) + ' ', fmt::format("{}.", fmt::join(doubts.what, tr("; "))), Ink::faint);
  if (analysis.view && analysis.view->advice) table.paragraph(tr("Camera:") + ' ', *analysis.view->advice);
  if (comparison) table.paragraph("", describe_agreement(*comparison));
  return std::move(table).text();
}

}  // namespace clamshell
