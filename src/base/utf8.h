// SPDX-License-Identifier: Apache-2.0
/// Where characters of UTF-8 begin and end (RFC 3629). The text must be valid.
#pragma once

#include <algorithm>
#include <cstddef>
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

}  // namespace clamshell
