// SPDX-License-Identifier: Apache-2.0
/// Characters of UTF-8 (RFC 3629): where they begin and end, in valid text; small ASCII letters for capital ones.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace clamshell {

/// Any byte of a character but its first.
constexpr bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

constexpr std::size_t characters_of(std::string_view text) {
  return text.size() - static_cast<std::size_t>(std::ranges::count_if(text, continues_character));
}

/// The whole characters within the first so many bytes.
constexpr std::string_view first_bytes(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && continues_character(text[most])) --most;
  return text.substr(0, most);
}

/// Other characters than ASCII letters stay as they are.
inline std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(),
                         [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return lower;
}

}  // namespace clamshell
