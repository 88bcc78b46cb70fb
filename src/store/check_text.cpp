// SPDX-License-Identifier: Apache-2.0
#include "store/check_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cwchar>
#include <locale>
#include <optional>
#include <string>

#include "store/store_error.h"

namespace clamshell {
namespace {

/// Nothing: it is no UTF-8.
std::optional<std::u32string> decode(std::string_view utf8) {
  using Codec = std::codecvt<char32_t, char8_t, std::mbstate_t>;
  if (utf8.empty()) return std::u32string{};
  const std::u8string bytes(utf8.begin(), utf8.end());
  std::u32string characters(bytes.size(), 0);
  std::mbstate_t state{};
  const char8_t* read{};
  char32_t* written{};
  const auto result = std::use_facet<Codec>(std::locale::classic())
                          .in(state, bytes.data(), bytes.data() + bytes.size(), read, characters.data(),
                              characters.data() + characters.size(), written);
  if (result != Codec::ok) return {};
  characters.resize(static_cast<std::size_t>(written - characters.data()));
  const auto is_surrogate = [](char32_t character) { return character >= 0xD800 && character <= 0xDFFF; };
  if (std::ranges::any_of(characters, is_surrogate)) return {};
  return characters;
}

}  // namespace

void check_text(std::string_view text, int most, std::string_view what) {
  const std::optional<std::u32string> characters = decode(text);
  if (!characters) throw StoreError(fmt::format("{} can't be kept: it is no UTF-8.", what));
  if (std::ssize(*characters) > most)
    throw StoreError(
        fmt::format("{} of {} characters is too long to be kept: give at most {}.", what, characters->size(), most));
  if (characters->find(U'\0') != std::u32string::npos)
    throw StoreError(fmt::format("{} can't be kept: leave out its character of code 0.", what));
}

void check_some_text(std::string_view text, int most, std::string_view what) {
  check_text(text, most, what);
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
    throw StoreError(fmt::format("{} can't be kept empty: write at least one character.", what));
}

}  // namespace clamshell
