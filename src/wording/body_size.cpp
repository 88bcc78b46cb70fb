// SPDX-License-Identifier: Apache-2.0
#include "wording/body_size.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <initializer_list>
#include <utility>
#include <vector>

#include "language/translate.h"

namespace clamshell {
namespace {

/// Exactly, by definition.
constexpr double kInch_m = 0.0254, kFoot_m = 12 * kInch_m, kPound_kg = 0.45359237;

struct Amount {
  double value{};
  std::string unit;  ///< without spaces; empty: none was written
};

/// "5 ft 7" -> 5 "ft", 7 "". Empty where it is no list of numbers, each with a unit or none.
std::vector<Amount> amounts_in(std::string_view text) {
  std::vector<Amount> amounts;
  const auto skip_spaces = [&] { text.remove_prefix(std::min(text.find_first_not_of(' '), text.size())); };
  for (skip_spaces(); !text.empty(); skip_spaces()) {
    Amount amount;
    const std::string digits(text.substr(0, text.find_first_not_of("0123456789.")));
    char* end = nullptr;
    amount.value = std::strtod(digits.c_str(), &end);  // libc++ has no std::from_chars for it
    if (digits.empty() || *end != '\0' || !std::isfinite(amount.value)) return {};
    text.remove_prefix(digits.size());
    skip_spaces();
    const std::size_t next = std::min(text.find_first_of(" .0123456789"), text.size());
    amount.unit = text.substr(0, next);
    text.remove_prefix(next);
    amounts.push_back(std::move(amount));
  }
  return amounts;
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

bool is_feet(std::string_view unit) { return is_one_of(unit, {"ft", "feet", "'", "′"}); }
bool is_inches(std::string_view unit) { return is_one_of(unit, {"in", "inches", "\"", "''", "″"}); }
bool is_pounds(std::string_view unit) { return is_one_of(unit, {"lb", "lbs", "pounds"}); }

}  // namespace

UnitSystem units_of_locale(std::string_view locale) {
  const std::size_t territory = locale.find('_');
  const bool in_feet =
      territory != std::string_view::npos && is_one_of(locale.substr(territory + 1, 2), {"US", "LR", "MM"});
  return in_feet ? UnitSystem::imperial : UnitSystem::metric;
}

std::string height_in_words(Metres height, UnitSystem units) {
  if (units == UnitSystem::metric) return tr("{} m", decimal(height.value, 2));
  const auto inches = std::lround(height.value / kInch_m);
  return tr("{} ft {} in", inches / 12, inches % 12);
}

std::string mass_in_words(double mass_kg, UnitSystem units) {
  return units == UnitSystem::metric ? tr("{} kg", in_short(std::round(10 * mass_kg) / 10))
                                     : tr("{} lb", decimal(mass_kg / kPound_kg, 0));
}

std::optional<Metres> parse_height(std::string_view text) {
  const std::vector<Amount> amounts = amounts_in(text);
  if (amounts.size() == 1) {
    const auto& [value, unit] = amounts[0];
    if (unit.empty() || unit == "m") return Metres{value};
    if (unit == "cm") return Metres{value / 100};
    if (is_feet(unit)) return Metres{value * kFoot_m};
    if (is_inches(unit)) return Metres{value * kInch_m};
  }
  const bool feet_and_inches = amounts.size() == 2 && is_feet(amounts[0].unit) &&
                               (amounts[1].unit.empty() || is_inches(amounts[1].unit)) && amounts[1].value < 12;
  if (!feet_and_inches) return std::nullopt;
  return Metres{amounts[0].value * kFoot_m + amounts[1].value * kInch_m};
}

std::optional<double> parse_mass(std::string_view text) {
  const std::vector<Amount> amounts = amounts_in(text);
  if (amounts.size() != 1) return std::nullopt;
  const auto& [value, unit] = amounts[0];
  if (unit.empty() || unit == "kg") return value;
  return is_pounds(unit) ? std::optional(value * kPound_kg) : std::nullopt;
}

}  // namespace clamshell
