// SPDX-License-Identifier: Apache-2.0
/// Cells of comma-separated values (RFC 4180), as all tables for people have them; empty where nothing is known.
#pragma once

#include <fmt/format.h>

#include <cmath>
#include <optional>
#include <string>
#include <string_view>

#include "geometry/units.h"

namespace clamshell {

/// One that a spreadsheet would take for a formula begins with an apostrophe.
inline std::string text_cell(std::string_view text) {
  std::string cell = !text.empty() && std::string_view("=+-@\t\r\n").find(text[0]) != std::string_view::npos ? "'" : "";
  cell += text;
  if (cell.find_first_of(",;.\"\r\n") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

inline std::string seconds_cell(Seconds duration) {
  return std::isfinite(duration.value) ? fmt::format("{:.3f}", duration.value) : "";
}

/// Value and standard deviation, degrees.
inline std::string measured_cells(const Measured<Radians>& angle) {
  const bool seen = std::isfinite(angle.value.value) && std::isfinite(angle.stddev.value);
  return seen ? fmt::format("{:.2f},{:.2f}", to_degrees(angle.value), to_degrees(angle.stddev)) : ",";
}

inline std::string count_cell(const std::optional<int>& number) { return number ? std::to_string(*number) : ""; }

inline std::string yes_no_cell(const std::optional<bool>& answer) { return !answer ? "" : *answer ? "yes" : "no"; }

/// What is not in quotes are numbers and words: a comma there separates, and a point is that of a decimal.
inline void use_semicolons(std::string& text) {
  bool quoted = false;
  for (char& c : text) {
    if (c == '"') quoted = !quoted;
    if (!quoted) c = c == ',' ? ';' : c == '.' ? ',' : c;
  }
}

}  // namespace clamshell
