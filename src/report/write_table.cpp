// SPDX-License-Identifier: Apache-2.0
#include "report/write_table.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "report/describe.h"

namespace clamshell {
namespace {

constexpr std::size_t kColumns = 80;
constexpr std::size_t kRemarkIndent = 50;

constexpr std::string_view kBold = "1", kFaint = "2", kGreen = "32", kYellow = "33";

bool continues_a_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::string ascii(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kPlain{
      {{"° ±", " +/-"}, {"±", "+/-"}, {"°", " deg"}, {"–", "-"}}};
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

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines{""};
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    std::string& line = lines.back();
    if (line.empty())
      line = word;
    else if (width_of(line) + 1 + width_of(word) <= width)
      line.append(" ").append(word);
    else
      lines.emplace_back(word);
  }
  return lines;
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
    const std::string_view colour = judged.verdict.findings.empty() ? kGreen : kYellow;
    for (const std::string& remark : joined(remarks_on(judged))) {
      line(lead + paint(colour, remark));
      lead.assign(kRemarkIndent, ' ');
    }
  }

  void paragraph(std::string_view title, std::string_view sentence, std::string_view colour) {
    std::string indent;
    for (const std::string& text : wrapped(plain(fmt::format("{}{}", title, sentence)), kColumns - 2)) {
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
      for (std::string& part : wrapped(plain(remark), kColumns - kRemarkIndent)) {
        const bool fits = !lines.empty() && width_of(lines.back()) + 2 + width_of(part) <= kColumns - kRemarkIndent;
        if (fits)
          lines.back().append(part.starts_with('(') ? " " : ", ").append(part);
        else
          lines.push_back(std::move(part));
      }
    }
    return lines;
  }

  TableStyle style_;
  std::string text_;
};

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
  for (const Finding& finding : analysis.setup.verdict.findings)
    table.paragraph("Set-up: ", describe(finding) + ".", kYellow);
  if (const auto doubts = describe_not_judged(analysis); !doubts.empty())
    table.paragraph("Not judged: ", fmt::format("{}.", fmt::join(doubts, "; ")), kFaint);
  if (analysis.view.advice) table.paragraph("Camera: ", *analysis.view.advice, kFaint);
  return std::move(table).text();
}

}  // namespace clamshell
