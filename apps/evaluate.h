// SPDX-License-Identifier: Apache-2.0
/// The subcommand "evaluate": a folder of clips with known truth in, tables of how good the analysis is out.
#pragma once

#include <CLI/CLI.hpp>

namespace clamshell {

void add_evaluate(CLI::App& app);

}  // namespace clamshell
