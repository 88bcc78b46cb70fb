// SPDX-License-Identifier: Apache-2.0
/// How tall and how heavy somebody is, as people say and write it: in metres and kilograms, or in feet, inches and
/// pounds.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "geometry/units.h"

namespace clamshell {

enum class UnitSystem { metric, imperial };

/// By the territory of a POSIX locale such as "en_US.UTF-8", as the page does by the browser's; metric where it names
/// none.
UnitSystem units_of_locale(std::string_view locale);

/// "1.68 m", "5 ft 6 in".
std::string height_in_words(Metres height, UnitSystem units);
/// "62 kg", "137 lb".
std::string mass_in_words(double mass_kg, UnitSystem units);

/// 1.72, 1.72m, 172cm, 5'7", 5ft 7in, 5'7 or 67in; a number alone is in metres. Nothing: it is no length.
std::optional<Metres> parse_height(std::string_view text);
/// 62, 62kg, 137lb; kilograms. Nothing: it is no mass.
std::optional<double> parse_mass(std::string_view text);

}  // namespace clamshell
