// SPDX-License-Identifier: Apache-2.0
/// The subcommand "coach": the live coach as a page in the browser.
#pragma once

#include <CLI/CLI.hpp>

namespace clamshell {

/// The program without any subcommand runs it too.
void add_coach(CLI::App& app);

}  // namespace clamshell
