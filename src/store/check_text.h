// SPDX-License-Identifier: Apache-2.0
/// Whether a text can be kept, in every kind of database.
#pragma once

#include <string_view>

namespace clamshell {

/// what: names it at the beginning of a sentence. Throws StoreError unless it is UTF-8 without a character of code 0,
/// of at most `most` characters.
void check_text(std::string_view text, int most, std::string_view what = "A text");

/// The same, and refuses nothing but white space.
void check_some_text(std::string_view text, int most, std::string_view what);

}  // namespace clamshell
