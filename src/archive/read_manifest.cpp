// SPDX-License-Identifier: Apache-2.0
#include "archive/read_manifest.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace clamshell {
namespace {

[[noreturn]] void refuse_manifest(int line, std::string_view what) {
  throw BadManifest(fmt::format("line {}: {}", line, what));
}

/// Row after row of cells.
class ManifestCells {
 public:
  explicit ManifestCells(std::string_view text) : rest_(text) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (rest_.starts_with(kByteOrderMark)) rest_.remove_prefix(kByteOrderMark.size());
    const std::string_view first = rest_.substr(0, rest_.find_first_of("\r\n"));
    if (first.find(',') == first.npos && first.find(';') != first.npos) separator_ = ';';
  }

  bool at_end() const { return rest_.empty(); }
  int line() const { return line_; }

  std::vector<std::string> next_row() {
    std::vector<std::string> row;
    do row.push_back(take_cell());
    while (take(separator_));
    take('\r');
    if (!at_end() && !take('\n')) refuse_manifest(line_, "there is text after a closing quotation mark.");
    ++line_;
    return row;
  }

 private:
  bool take(char expected) {
    if (rest_.empty() || rest_[0] != expected) return false;
    rest_.remove_prefix(1);
    return true;
  }

  std::string take_cell() {
    if (take('"')) return take_quoted();
    const std::string_view cell = rest_.substr(0, rest_.find_first_of(std::string{separator_, '\r', '\n'}));
    rest_.remove_prefix(cell.size());
    return std::string(cell);
  }

  std::string take_quoted() {
    std::string cell;
    const int begun = line_;
    while (!rest_.empty()) {
      const char c = rest_[0];
      rest_.remove_prefix(1);
      if (c == '"' && !take('"')) return cell;  // two stand for one
      if (c == '\n') ++line_;
      cell += c;
    }
    refuse_manifest(begun, "a quotation mark is not closed.");
  }

  std::string_view rest_;
  char separator_ = ',';
  int line_ = 1;
};

enum ManifestColumn { kFilm, kPerson, kSide, kDate, kBand, kLabel, kManifestColumns };
constexpr std::array<std::string_view, kManifestColumns> kColumnNames{"film", "person", "side",
                                                                      "date", "band",   "label"};

std::string trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t");
  return begin == text.npos ? "" : std::string(text.substr(begin, text.find_last_not_of(" \t") + 1 - begin));
}

std::vector<ManifestColumn> read_columns(ManifestCells& cells) {
  std::vector<ManifestColumn> columns;
  for (const std::string& cell : cells.next_row()) {
    const auto name = std::ranges::find(kColumnNames, trimmed(cell));
    if (name == kColumnNames.end())
      refuse_manifest(1, fmt::format("the column \"{}\" is not known: name film, person, side, date, band or label.",
                                     trimmed(cell)));
    const auto column = static_cast<ManifestColumn>(name - kColumnNames.begin());
    if (std::ranges::find(columns, column) != columns.end())
      refuse_manifest(1, fmt::format("the column \"{}\" is there twice.", *name));
    columns.push_back(column);
  }
  if (std::ranges::find(columns, kFilm) == columns.end()) refuse_manifest(1, "there is no column \"film\".");
  return columns;
}

std::optional<Side> side_of(const std::string& cell, int line) {
  if (cell.empty() || cell == "auto") return std::nullopt;
  if (cell == "left") return Side::left;
  if (cell == "right") return Side::right;
  refuse_manifest(line, fmt::format("the side is left, right or auto, not \"{}\".", cell));
}

}  // namespace

std::vector<ManifestRow> read_manifest(std::string_view text) {
  ManifestCells cells(text);
  const std::vector<ManifestColumn> columns = read_columns(cells);
  std::vector<ManifestRow> rows;
  while (!cells.at_end()) {
    const int line = cells.line();
    const std::vector<std::string> row = cells.next_row();
    if (row.size() == 1 && trimmed(row[0]).empty()) continue;
    if (row.size() != columns.size())
      refuse_manifest(line, fmt::format("there are {} cells, and {} columns.", row.size(), columns.size()));
    std::array<std::string, kManifestColumns> by_column;
    for (std::size_t i = 0; i < row.size(); ++i) by_column[columns[i]] = trimmed(row[i]);
    const auto given = [&](ManifestColumn column) {
      return by_column[column].empty() ? std::nullopt : std::optional(by_column[column]);
    };
    if (!given(kFilm)) refuse_manifest(line, "no film is named.");
    rows.push_back({line, by_column[kFilm], given(kPerson), given(kDate), given(kBand), given(kLabel),
                    side_of(by_column[kSide], line)});
  }
  if (rows.empty()) refuse_manifest(1, "no film is named.");
  return rows;
}

}  // namespace clamshell
