// SPDX-License-Identifier: Apache-2.0
/// The subcommand "evaluate": reads a folder of clips with known truth and prints tables of the accuracy.
#pragma once

#include <CLI/CLI.hpp>

namespace clamshell {

void add_evaluate(CLI::App& app);

}  // namespace clamshell
