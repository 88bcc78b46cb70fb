// SPDX-License-Identifier: Apache-2.0
/// Lines for a terminal: wrapped, aligned, coloured, in plain ASCII where nothing else can be shown.
///
/// Widths count characters, not bytes. Control characters in what is told become "?": a name cannot steer the terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace clamshell {

struct TableStyle {
  bool utf8 = true;     ///< false: plain ASCII
  bool colour = false;  ///< ANSI escape sequences
};

/// The control characters, newlines excepted, as "?".
std::string without_controls(std::string_view text);

enum class Ink { plain, bold, faint, good, warning };

class TerminalText {
 public:
  TerminalText(const TableStyle& style, std::size_t columns) : style_(style), columns_(columns) {}

  /// Made of cells and paint.
  void line(std::string_view content) { text_.append(content).append("\n"); }
  /// Wrapped; all lines but the first are indented.
  void paragraph(std::string_view title, std::string_view sentence, Ink ink = Ink::plain);
  void gap() { text_ += '\n'; }

  std::string left(std::string_view text, std::size_t width) const;
  std::string right(std::string_view text, std::size_t width) const;
  std::string paint(Ink ink, std::string_view text) const;
  std::vector<std::string> wrapped_to(std::size_t width, std::string_view text) const;

  std::string text() && { return std::move(text_); }

 private:
  std::string plain(std::string_view text) const;

  TableStyle style_;
  std::size_t columns_;
  std::string text_;
};

}  // namespace clamshell
