// SPDX-License-Identifier: Apache-2.0
/// The subcommand "muscles": a clamshell, nominal or analysed, in, how much each muscle works out.
#pragma once

#include <CLI/CLI.hpp>

namespace clamshell {

void add_muscles(CLI::App& app);

}  // namespace clamshell
