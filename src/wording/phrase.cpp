// SPDX-License-Identifier: Apache-2.0
#include "wording/phrase.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "language/translate.h"

namespace clamshell {

std::string repetitions(const std::vector<int>& numbers) {
  std::vector<std::string> items;
  for (std::size_t first = 0, end = 0; first < numbers.size(); first = end) {
    for (end = first + 1; end < numbers.size() && numbers[end] == numbers[end - 1] + 1;) ++end;
    if (end - first > 2)
      items.push_back(fmt::format("{}–{}", numbers[first], numbers[end - 1]));
    else
      for (std::size_t i = first; i < end; ++i) items.push_back(std::to_string(numbers[i]));
  }
  return numbers.size() > 1 ? tr("repetitions {}", listed(items)) : tr("repetition {}", listed(items));
}

std::string capitalized(std::string text) {
  if (!text.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  return text;
}

std::string spaced(std::string_view word) {
  std::string text{word};
  std::ranges::replace(text, '_', ' ');
  return text;
}

std::vector<std::string> wrapped(std::string_view text, const std::function<bool(const std::string& line)>& fits) {
  std::vector<std::string> lines{""};
  while (!text.empty()) {
    const std::string word{text.substr(0, text.find(' '))};
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    std::string& line = lines.back();
    std::string longer = line;
    if (!longer.empty()) longer += ' ';
    longer += word;
    if (line.empty() || fits(longer))
      line = longer;
    else
      lines.push_back(word);
  }
  return lines;
}

}  // namespace clamshell
