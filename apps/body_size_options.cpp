// SPDX-License-Identifier: Apache-2.0
#include "body_size_options.h"

#include <fmt/format.h>

#include <cstdlib>

namespace clamshell {

void add_height(CLI::App& subcommand, std::optional<Metres>& height, const std::string& help) {
  const auto read = [&height](const std::string& given) {
    const auto metres = parse_height(given);
    if (!metres || metres->value < 1.2 || metres->value > 2.2)
      throw CLI::ValidationError(
          fmt::format("--height {}: write 1.72, 5ft7in or 67in; people from 1.2 m to 2.2 m are known.", given), 2);
    height = metres;
  };
  subcommand.add_option_function<std::string>("--height", read, help)->type_name("LENGTH");
}

void add_mass(CLI::App& subcommand, double& mass_kg, const std::string& help) {
  const auto read = [&mass_kg](const std::string& given) {
    const auto kilograms = parse_mass(given);
    if (!kilograms) throw CLI::ValidationError(fmt::format("--mass {}: write 62 or 137lb.", given), 2);
    mass_kg = *kilograms;
  };
  subcommand.add_option_function<std::string>("--mass", read, help)->type_name("MASS");
}

UnitSystem units_of_environment() {
  for (const char* const name : {"LC_ALL", "LC_MEASUREMENT", "LANG"})
    if (const char* const value = std::getenv(name); value != nullptr && *value != '\0') return units_of_locale(value);
  return UnitSystem::metric;
}

}  // namespace clamshell
