// SPDX-License-Identifier: Apache-2.0
#include "report/write_table.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "form/choose_cue.h"
#include "report/describe.h"
#include "report/gather_doubts.h"
#include "report/phrase.h"

namespace clamshell {
namespace {

constexpr std::size_t kColumns = 80;
constexpr std::size_t kRemarkIndent = 50;

constexpr std::string_view kBold = "1", kFaint = "2", kGreen = "32", kYellow = "33";

bool continues_a_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::string ascii(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kPlain{
      {{"° ±", " +/-"}, {"±", "+/-"}, {"°", " deg"}, {"–", "-"}, {"—", "-"}}};
  std::string plain;
  while (!text.empty()) {
    const auto* known = std::ranges::find_if(kPlain, [&](const auto& p) { return text.starts_with(p.first); });
    if (known != kPlain.end()) {
      plain += known->second;
      text.remove_prefix(known->first.size());
      continue;
    }
    std::size_t length = 1;
    while (length < text.size() && continues_a_character(text[length])) ++length;
    plain += length == 1 ? text.substr(0, 1) : "?";
    text.remove_prefix(length);
  }
  return plain;
}

std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return !continues_a_character(c); }));
}

std::vector<std::string> in_columns(std::string_view text, std::size_t columns) {
  return wrapped(text, [=](const std::string& line) { return width_of(line) <= columns; });
}

class Table {
 public:
  explicit Table(const TableStyle& style) : style_(style) {}

  void header() { line(paint(kBold, "  #    start       opening   lift   hold  lower   remarks")); }

  void row(const JudgedRepetition& judged) {
    const Repetition& r = judged.repetition;
    std::string lead = fmt::format("{:>3}  {}  {}{}{}{}   ", r.number, right(describe(r.start), 7),
                                   right(describe(r.peak_opening), 12), right(describe(r.lift()), 7),
                                   right(describe(r.hold()), 7), right(describe(r.lower()), 7));
    const auto& [findings, not_judged] = judged.verdict;
    const std::string_view colour = !findings.empty() ? kYellow : not_judged.empty() ? kGreen : "";
    for (const std::string& remark : joined(remarks_on(judged))) {
      line(lead + paint(colour, remark));
      lead.assign(kRemarkIndent, ' ');
    }
  }

  void paragraph(std::string_view title, std::string_view sentence, std::string_view colour) {
    std::string indent;
    for (const std::string& text : in_columns(plain(fmt::format("{}{}", title, sentence)), kColumns - 2)) {
      line(indent + paint(colour, text));
      indent = "  ";
    }
  }

  void gap() { text_ += '\n'; }
  std::string text() && { return std::move(text_); }

 private:
  void line(std::string_view content) { text_.append(content).append("\n"); }
  std::string plain(std::string_view text) const { return style_.utf8 ? std::string{text} : ascii(text); }
  std::string right(std::string_view text, std::size_t width) const {
    const std::string cell = plain(text);
    return std::string(width - std::min(width, width_of(cell)), ' ') + cell;
  }
  std::string paint(std::string_view colour, std::string_view text) const {
    return style_.colour && !colour.empty() ? fmt::format("\x1b[{}m{}\x1b[0m", colour, text) : std::string{text};
  }
  std::vector<std::string> joined(const std::vector<std::string>& remarks) const {
    std::vector<std::string> lines;
    for (const std::string& remark : remarks) {
      for (std::string& part : in_columns(plain(remark), kColumns - kRemarkIndent)) {
        const bool fits = !lines.empty() && width_of(lines.back()) + 2 + width_of(part) <= kColumns - kRemarkIndent;
        if (fits)
          lines.back().append(", ").append(part);
        else
          lines.push_back(std::move(part));
      }
    }
    return lines;
  }

  TableStyle style_;
  std::string text_;
};

void add_cues(Table& table, const std::vector<JudgedRepetition>& all) {
  std::vector<std::pair<std::string, std::vector<int>>> cues;  // with the repetitions they are for
  for (const JudgedRepetition& judged : all) {
    const auto cue = choose_cue(judged.verdict);
    if (!cue) continue;
    auto known = std::ranges::find(cues, *cue, [](const auto& entry) { return entry.first; });
    if (known == cues.end()) known = cues.insert(known, {*cue, {}});
    known->second.push_back(judged.repetition.number);
  }
  for (const auto& [cue, numbers] : cues)
    table.paragraph(fmt::format("{}: ", capitalized(repetitions(numbers))), cue, kYellow);
}

void add_set_up(Table& table, const Setup& setup) {
  const auto& [findings, not_judged] = setup.verdict;
  for (const Finding& finding : findings)
    table.paragraph("Set-up: ", fmt::format("{} — {}", describe(finding), finding.cue), kYellow);
  if (setup.passed)
    table.paragraph("Set-up: ", not_judged.empty() ? "good." : "no fault seen.", not_judged.empty() ? kGreen : "");
}

}  // namespace

std::string write_table(const Analysis& analysis, const TableStyle& style) {
  Table table(style);
  if (!analysis.repetitions.empty()) {
    table.header();
    for (const JudgedRepetition& judged : analysis.repetitions) table.row(judged);
    table.gap();
  }
  table.paragraph("", summarize(analysis), kBold);
  if (analysis.remark && !analysis.repetitions.empty()) table.paragraph("", *analysis.remark, "");
  if (analysis.video.truncated)
    table.paragraph("", "The file ends in the middle; what is there was analysed.", kYellow);
  add_set_up(table, analysis.setup);
  add_cues(table, analysis.repetitions);
  for (const Doubts& doubts : gather_doubts(analysis))
    table.paragraph(doubts.reason + ": ", fmt::format("{}.", fmt::join(doubts.what, "; ")), kFaint);
  if (analysis.view.advice) table.paragraph("Camera: ", *analysis.view.advice, "");
  return std::move(table).text();
}

}  // namespace clamshell
