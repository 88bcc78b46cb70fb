// SPDX-License-Identifier: Apache-2.0
/// The subcommand "analyze": a video in, a table on the terminal and the files that were asked for out.
#pragma once

#include <CLI/CLI.hpp>

namespace clamshell {

void add_analyze(CLI::App& app);

}  // namespace clamshell
