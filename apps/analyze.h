// SPDX-License-Identifier: Apache-2.0
/// The subcommand "analyze": reads a video, prints a table and writes the requested files.
#pragma once

#include <CLI/CLI.hpp>

namespace clamshell {

void add_analyze(CLI::App& app);

}  // namespace clamshell
