// SPDX-License-Identifier: Apache-2.0
/// The options for how tall and how heavy the person is, and the units in which this is printed.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>

#include "geometry/units.h"
#include "wording/body_size.h"

namespace clamshell {

/// 1.2 to 2.2 m, as a profile has it.
void add_height(CLI::App& subcommand, std::optional<Metres>& height, const std::string& help);
void add_mass(CLI::App& subcommand, double& mass_kg, const std::string& help);

/// As the environment of POSIX asks for them: LC_ALL, LC_MEASUREMENT, LANG.
UnitSystem units_of_environment();

}  // namespace clamshell
