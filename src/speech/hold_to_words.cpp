// SPDX-License-Identifier: Apache-2.0
#include "speech/hold_to_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace clamshell {
namespace {

bool is_digit(char c) { return '0' <= c && c <= '9'; }
bool is_letter(char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); }
bool is_punctuation(char c) { return std::string_view(".,;:!?").find(c) != std::string_view::npos; }

std::string read_out(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kSigns{
      {{"°", " degrees "}, {"±", " plus or minus "}, {"–", " to "}, {"×", " times "}, {"%", " percent "}, {"’", "'"}}};
  std::string read;
  while (!text.empty()) {
    const auto* const sign =
        std::ranges::find_if(kSigns, [&](const auto& entry) { return text.starts_with(entry.first); });
    if (sign != kSigns.end()) {
      read += sign->second;
      text.remove_prefix(sign->first.size());
    } else {
      read += text.front();
      text.remove_prefix(1);
    }
  }
  return read;
}

/// The word that the text begins with: nothing where it begins with none.
std::string_view word_at_front(std::string_view text) {
  const auto joins = [&](std::size_t i) {  // what stands between two letters or two digits
    if (i == 0 || i + 1 >= text.size()) return false;
    return (text[i] == '\'' && is_letter(text[i - 1]) && is_letter(text[i + 1])) ||
           (text[i] == '.' && is_digit(text[i - 1]) && is_digit(text[i + 1]));
  };
  std::size_t size = 0;
  while (size < text.size() && (is_letter(text[size]) || is_digit(text[size]) || joins(size))) ++size;
  return text.substr(0, size);
}

bool is_sayable(std::string_view word) {
  return word.size() <= (std::ranges::any_of(word, is_digit) ? kLongestNumber : kLongestWord);
}

}  // namespace

std::string hold_to_words(std::string_view text) {
  const std::string read = read_out(text);
  std::string words;
  std::size_t count = 0;
  for (std::string_view rest = read; !rest.empty();) {
    const std::string_view word = word_at_front(rest);
    if (word.empty()) {
      if (is_punctuation(rest.front()) && !words.empty() && !is_punctuation(words.back())) words += rest.front();
      rest.remove_prefix(1);
      continue;
    }
    rest.remove_prefix(word.size());
    if (!is_sayable(word)) continue;
    if (++count > kMostWords) break;
    if (!words.empty()) words += ' ';
    words += word;
  }
  return words;
}

}  // namespace clamshell
