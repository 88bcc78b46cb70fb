// SPDX-License-Identifier: Apache-2.0
#include "base/plain_letters.h"

#include <cstddef>

namespace clamshell {

/// The page's: Unicode is part of its language. Writes over the text, as far as `room` goes; gives the length.
[[clang::import_module("page"), clang::import_name("plain_letters")]] std::size_t page_plain_letters(char* text,
                                                                                                     std::size_t length,
                                                                                                     std::size_t room);

std::string plain_letters(std::string_view text) {
  constexpr std::size_t kMost = 18;  // letters of the longest decomposition, U+FDFA, times their bytes
  std::string plain(text);
  plain.resize(text.size() * kMost);
  plain.resize(page_plain_letters(plain.data(), text.size(), plain.size()));
  return plain;
}

}  // namespace clamshell
