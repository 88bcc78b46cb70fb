// SPDX-License-Identifier: Apache-2.0
/// How often a part occurs in a text, for tests of what is written.
#pragma once

#include <cstddef>
#include <string_view>

namespace clamshell {

inline std::size_t occurrences(std::string_view text, std::string_view part) {
  std::size_t n = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

}  // namespace clamshell
