// SPDX-License-Identifier: Apache-2.0
/// The languages that Clamshell speaks, and which of them somebody asks for.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace clamshell {

enum class Language : std::uint8_t { english, german, spanish, french };

/// ISO 639-1, in the order of Language.
inline constexpr std::array<std::string_view, 4> kLanguageTags{"en", "de", "es", "fr"};

constexpr std::string_view tag_of(Language language) { return kLanguageTags.at(static_cast<std::size_t>(language)); }

/// By a tag as of RFC 5646 or a locale of POSIX, "de", "de-AT", "de_DE.UTF-8"; nothing for another language.
std::optional<Language> language_of(std::string_view tag);

/// The one that the header Accept-Language wants most, RFC 9110 section 12.5.4; English where it wants none of them.
Language accepted_language(std::string_view header);

}  // namespace clamshell
