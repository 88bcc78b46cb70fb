// SPDX-License-Identifier: Apache-2.0
#include "wording/terminal_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "wording/phrase.h"

namespace clamshell {
namespace {

/// C0, DEL and, in UTF-8, C1: what a terminal obeys instead of showing it.
bool is_control(std::string_view character) {
  const auto first = static_cast<unsigned char>(character[0]);
  return first < 0x20 || first == 0x7F ||
         (first == 0xC2 && character.size() == 2 && static_cast<unsigned char>(character[1]) < 0xA0);
}

std::string_view first_character(std::string_view text) {
  std::size_t length = 1;
  while (length < text.size() && continues_character(text[length])) ++length;
  return text.substr(0, length);
}

std::string shown(std::string_view text, bool utf8) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kAscii{
      {{"° ±", " +/-"}, {"±", "+/-"}, {"°", " deg"}, {"–", "-"}, {"—", "-"}, {"×", "x"}, {"’", "'"}}};
  std::string shown;
  while (!text.empty()) {
    const std::string_view character = first_character(text);
    const auto* known = std::ranges::find_if(kAscii, [&](const auto& p) { return text.starts_with(p.first); });
    if (!utf8 && known != kAscii.end()) {
      shown += known->second;
      text.remove_prefix(known->first.size());
      continue;
    }
    const bool can_be_shown = !is_control(character) && (utf8 || character.size() == 1);
    shown += can_be_shown ? character : "?";
    text.remove_prefix(character.size());
  }
  return shown;
}

}  // namespace

std::string without_controls(std::string_view text) {
  std::string shown;
  for (; !text.empty(); text.remove_prefix(first_character(text).size())) {
    const std::string_view character = first_character(text);
    shown += is_control(character) && character != "\n" ? "?" : character;
  }
  return shown;
}

void TerminalText::paragraph(std::string_view title, std::string_view sentence, Ink ink) {
  std::string indent;
  for (const std::string& row : wrapped_to(columns_ - 2, fmt::format("{}{}", title, sentence))) {
    line(indent + paint(ink, row));
    indent = "  ";
  }
}

std::string TerminalText::left(std::string_view text, std::size_t width) const {
  const std::string cell = plain(text);
  return cell + std::string(width - std::min(width, characters_of(cell)), ' ');
}

std::string TerminalText::right(std::string_view text, std::size_t width) const {
  const std::string cell = plain(text);
  return std::string(width - std::min(width, characters_of(cell)), ' ') + cell;
}

std::string TerminalText::paint(Ink ink, std::string_view text) const {
  static constexpr std::array kCodes{"", "1", "2", "32", "33"};
  return style_.colour && ink != Ink::plain
             ? fmt::format("\x1b[{}m{}\x1b[0m", kCodes.at(static_cast<std::size_t>(ink)), text)
             : std::string{text};
}

std::vector<std::string> TerminalText::wrapped_to(std::size_t width, std::string_view text) const {
  return wrapped(plain(text), [=](const std::string& row) { return characters_of(row) <= width; });
}

std::string TerminalText::plain(std::string_view text) const { return shown(text, style_.utf8); }

}  // namespace clamshell
