// SPDX-License-Identifier: Apache-2.0
/// Text without case and accents, to be searched and sorted by.
#pragma once

#include <string>
#include <string_view>

namespace clamshell {

/// "Zoë Åkesson" -> "zoe akesson". The text must be UTF-8.
std::string plain_letters(std::string_view text);

}  // namespace clamshell
