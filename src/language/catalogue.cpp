// SPDX-License-Identifier: Apache-2.0
#include "language/catalogue.h"

#include <algorithm>
#include <utility>

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

}  // namespace clamshell
