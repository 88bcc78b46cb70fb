// SPDX-License-Identifier: Apache-2.0
#include "language/language.h"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "base/utf8.h"

namespace clamshell {
namespace {

std::string_view trimmed(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  return text.substr(0, text.find_last_not_of(" \t") + 1);
}

/// ";q=0.8": thousandths; 1000 without one.
int quality_of(std::string_view parameters) {
  const auto at = parameters.find("q=");
  if (at == std::string_view::npos) return 1000;
  const std::string digits(parameters.substr(at + 2, 5));
  return static_cast<int>(1000 * std::strtod(digits.c_str(), nullptr));
}

}  // namespace

std::optional<Language> language_of(std::string_view tag) {
  const std::string primary = lower_case(tag.substr(0, tag.find_first_of("-_.@")));
  const auto* const found = std::ranges::find(kLanguageTags, primary);
  if (found == kLanguageTags.end()) return std::nullopt;
  return static_cast<Language>(found - kLanguageTags.begin());
}

Language accepted_language(std::string_view header) {
  Language wanted = Language::english;
  int most = 0;
  while (!header.empty()) {
    const std::string_view range = header.substr(0, header.find(','));
    header.remove_prefix(std::min(range.size() + 1, header.size()));
    const std::string_view tag = trimmed(range.substr(0, range.find(';')));
    const int quality = quality_of(range.substr(std::min(range.find(';'), range.size())));
    if (const auto language = language_of(tag); language && quality > most) {
      wanted = *language;
      most = quality;
    }
  }
  return wanted;
}

}  // namespace clamshell
