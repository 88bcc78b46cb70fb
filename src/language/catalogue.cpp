// SPDX-License-Identifier: Apache-2.0
#include "language/catalogue.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace clamshell {
namespace {

/// What stands between the quotes of a line, with its escapes resolved.
std::string unquoted(std::string_view line) {
  const auto first = line.find('"'), last = line.rfind('"');
  if (first == std::string_view::npos || last == first) throw UserError("A line of a PO file lacks its quotes.");
  std::string text;
  for (std::size_t i = first + 1; i < last; ++i) {
    if (line[i] != '\\' || i + 1 == last) {
      text += line[i];
      continue;
    }
    const char escaped = line[++i];
    text += escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped;
  }
  return text;
}

/// Takes the first line off.
std::string_view next_line(std::string_view& text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(line.size() + 1, text.size()));
  return line;
}

constexpr std::size_t kFewestLetters = 8;  ///< with which a sentence can be told from others

/// One of "{}", "{0}", "{:.1f}".
struct Placeholder {
  std::size_t begin, end;
  std::size_t which;  ///< of the values
};

std::vector<Placeholder> placeholders_of(std::string_view sentence) {
  std::vector<Placeholder> found;
  for (std::size_t begin = sentence.find('{'); begin != sentence.npos; begin = sentence.find('{', begin + 1)) {
    const std::size_t end = sentence.find('}', begin);
    if (end == sentence.npos) break;
    std::size_t which = found.size();
    std::from_chars(sentence.data() + begin + 1, sentence.data() + end, which);
    found.push_back({begin, end + 1, which});
  }
  return found;
}

/// What stands between the placeholders, in order; one more than there are of them.
std::vector<std::string_view> words_of(std::string_view sentence) {
  std::vector<std::string_view> words;
  std::size_t at = 0;
  for (const Placeholder& placeholder : placeholders_of(sentence)) {
    words.push_back(sentence.substr(at, placeholder.begin - at));
    at = placeholder.end;
  }
  words.push_back(sentence.substr(at));
  return words;
}

template <class Is>
std::size_t count_in(const std::vector<std::string_view>& words, Is is) {
  std::size_t count = 0;
  for (const std::string_view part : words) count += static_cast<std::size_t>(std::ranges::count_if(part, is));
  return count;
}

bool has_few_letters(const std::vector<std::string_view>& words) {
  return count_in(words, [](unsigned char c) { return std::isalpha(c) != 0; }) < kFewestLetters;
}

/// Of its own, without the blanks.
std::size_t size_of(const std::vector<std::string_view>& words) {
  return count_in(words, [](char c) { return c != ' '; });
}

/// A name may be a word of the page, such as Left.
bool may_be_sentence(std::string_view value) { return value.find(' ') != value.npos; }

/// With what a sentence of these words was filled; nothing: it was not made of them.
std::optional<std::vector<std::string_view>> values_in(std::string_view filled,
                                                       const std::vector<std::string_view>& words) {
  if (!filled.starts_with(words.front())) return std::nullopt;
  filled.remove_prefix(words.front().size());
  if (words.size() < 2 || !filled.ends_with(words.back())) return std::nullopt;
  filled.remove_suffix(words.back().size());
  std::vector<std::string_view> values;
  for (const std::string_view part : std::span(words).subspan(1, words.size() - 2)) {
    const std::size_t end = filled.find(part);
    if (end == filled.npos) return std::nullopt;
    values.push_back(filled.substr(0, end));
    filled.remove_prefix(end + part.size());
  }
  values.push_back(filled);
  return values;
}

}  // namespace

Catalogue::Catalogue(std::string_view po) {
  std::string english, many;
  Forms forms;
  std::string* part = nullptr;  // which the next quoted line continues
  const auto finish = [&] {
    if (part == nullptr) return;
    if (english.empty()) zero_is_one_ = forms[0].find("plural=(n > 1)") != std::string::npos;
    const bool is_translated = !forms[0].empty() && (many.empty() || !forms[1].empty());
    if (!english.empty() && is_translated) sentences_.emplace(std::move(english), std::move(forms));
    english.clear();
    many.clear();
    forms = {};
    part = nullptr;
  };
  while (!po.empty()) {
    const std::string_view line = next_line(po);
    if (line.starts_with("#")) continue;
    if (line.starts_with("msgid ")) {
      finish();
      part = &english;
    } else if (line.starts_with("msgid_plural ")) {
      part = &many;
    } else if (line.starts_with("msgstr ") || line.starts_with("msgstr[0] ")) {
      part = &forms[0];
    } else if (line.starts_with("msgstr[1] ")) {
      part = &forms[1];
    } else if (line.empty()) {
      continue;
    } else if (part == nullptr || !line.starts_with('"')) {
      throw UserError("A PO file has a line that means nothing: " + std::string(line));
    }
    *part += unquoted(line);
  }
  finish();
}

std::string_view Catalogue::of(std::string_view english) const {
  const auto found = sentences_.find(english);
  return found == sentences_.end() ? english : std::string_view(found->second[0]);
}

std::string_view Catalogue::of(std::string_view one, std::string_view many, long n) const {
  const bool is_one = n == 1 || (zero_is_one_ && n == 0);
  const auto found = sentences_.find(one);
  if (found == sentences_.end()) return is_one ? one : many;
  return found->second.at(is_one ? 0 : 1);
}

std::optional<std::string> Catalogue::made_of(std::string_view english, bool of_few_words) const {
  if (const auto whole = sentences_.find(english); whole != sentences_.end()) return whole->second[0];
  std::size_t most = 0;
  std::string_view translated;
  std::vector<std::string_view> values;
  for (const auto& [sentence, forms] : sentences_) {
    if (sentence.find('{') == sentence.npos) continue;
    const auto words = words_of(sentence);
    const std::size_t size = size_of(words);
    const bool has_few = has_few_letters(words);
    if (size <= most || (has_few && !of_few_words)) continue;
    auto found = values_in(english, words);
    if (!found) continue;
    if (has_few && !(may_be_sentence(found->back()) && made_of(found->back(), /*of_few_words=*/false))) continue;
    most = size;
    translated = forms[0];
    values = *std::move(found);
  }
  if (values.empty()) return std::nullopt;
  std::string text;
  std::size_t at = 0;
  for (const auto& [begin, end, which] : placeholders_of(translated)) {
    const std::string_view value = values.at(which);
    text.append(translated.substr(at, begin - at)).append(may_be_sentence(value) ? of_filled(value) : value);
    at = end;
  }
  return text.append(translated.substr(at));
}

std::string Catalogue::of_filled(std::string_view english) const {
  return made_of(english, /*of_few_words=*/true).value_or(std::string(english));
}

}  // namespace clamshell
