// SPDX-License-Identifier: Apache-2.0
/// Whether a text can be kept, in every kind of database.
#pragma once

#include <string_view>

namespace clamshell {

/// what: names the text at the beginning of a sentence, "A note". Throws StoreError unless the text is UTF-8 of at most
/// `longest` characters, none of code 0.
void check_text(std::string_view what, std::string_view text, int longest);

/// The same, and refuses a text of nothing but spaces.
void check_some_text(std::string_view what, std::string_view text, int longest);

}  // namespace clamshell
