// SPDX-License-Identifier: Apache-2.0
/// The tables of scenarios/ for tests: rows that people read and extend.
///
/// A table is text: cells between bars, the first row names the columns, # begins a comment. Cells are free text,
/// numbers, measurements ("45 ± 6" or "unseen") or lists of criteria ("nothing" or "feet_apart, no_hold").
#pragma once

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <limits>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "base/user_error.h"
#include "exercise/exercise.h"
#include "geometry/units.h"

namespace clamshell::scenario {

inline std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \t\r"), last = text.find_last_not_of(" \t\r");
  return first == std::string::npos ? "" : text.substr(first, last - first + 1);
}

inline std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(trimmed(part));
  return parts;
}

struct Row {
  std::string place;  ///< file and line
  std::map<std::string, std::string> cells;

  [[noreturn]] void refuse(const std::string& what) const { throw UserError(place + ": " + what); }

  const std::string& text(const std::string& column) const {
    const auto cell = cells.find(column);
    if (cell == cells.end()) refuse("there is no column \"" + column + "\".");
    return cell->second;
  }

  double number(const std::string& column) const { return number_in(column, text(column)); }

  /// Infinite standard deviation where the cell says "unseen".
  Measured<double> measured(const std::string& column) const {
    if (text(column) == "unseen") return {0, std::numeric_limits<double>::infinity()};
    const std::string sign = "±";
    const auto at = text(column).find(sign);
    if (at == std::string::npos) refuse("\"" + column + "\" must read like 45 ± 6, or unseen.");
    return {number_in(column, trimmed(text(column).substr(0, at))),
            number_in(column, trimmed(text(column).substr(at + sign.size())))};
  }

  /// Each has to be one of `known`.
  std::vector<CriterionId> criteria(const std::string& column, const std::vector<Criterion>& known) const {
    if (text(column) == "nothing") return {};
    std::vector<CriterionId> criteria;
    for (const std::string& word : split(text(column), ',')) {
      const auto id = criterion_of(word);
      if (!id || std::none_of(known.begin(), known.end(), [&](const Criterion& c) { return c.id == *id; }))
        refuse("\"" + column + "\" names \"" + word + "\", which is no criterion of the exercise.");
      criteria.push_back(*id);
    }
    return criteria;
  }

 private:
  double number_in(const std::string& column, const std::string& text) const {
    double value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
      refuse("\"" + column + "\" must be a number, not \"" + text + "\".");
    return value;
  }
};

inline std::vector<Row> parse_table(std::istream& lines, const std::string& name) {
  std::vector<Row> rows;
  std::vector<std::string> columns;
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    Row row{.place = name + ", line " + std::to_string(++number), .cells = {}};
    const std::string content = trimmed(line.substr(0, line.find('#')));
    if (content.empty()) continue;
    const std::vector<std::string> cells = split(content, '|');
    if (columns.empty()) {
      columns = cells;
      continue;
    }
    if (cells.size() != columns.size())
      row.refuse("there are " + std::to_string(cells.size()) + " cells in " + std::to_string(columns.size()) +
                 " columns.");
    for (std::size_t i = 0; i < cells.size(); ++i) row.cells[columns[i]] = cells[i];
    rows.push_back(row);
  }
  if (rows.empty()) throw UserError(name + ": there is no row in the table.");
  return rows;
}

inline std::vector<Row> read_table(const std::filesystem::path& file) {
  std::ifstream lines(file);
  if (!lines) throw UserError(file.string() + " can't be read.");
  return parse_table(lines, file.filename().string());
}

}  // namespace clamshell::scenario
