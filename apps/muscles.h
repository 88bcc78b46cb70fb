// SPDX-License-Identifier: Apache-2.0
/// The subcommand "muscles": how hard each muscle works in a nominal or an analysed clamshell.
#pragma once

#include <CLI/CLI.hpp>

namespace clamshell {

void add_muscles(CLI::App& app);

}  // namespace clamshell
