// SPDX-License-Identifier: Apache-2.0
/// Names to sign in with, made equal where only the case of their letters differs.
#pragma once

#include <string>
#include <string_view>

namespace clamshell {

/// Letters from A to Z; names have no others.
inline std::string fold_case(std::string_view sign_in) {
  std::string folded(sign_in);
  for (char& letter : folded)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return folded;
}

}  // namespace clamshell
