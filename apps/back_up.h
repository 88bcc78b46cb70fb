// SPDX-License-Identifier: Apache-2.0
/// `clamshell backup` and `clamshell restore`.
#pragma once

#include <CLI/CLI.hpp>

namespace clamshell {

void add_backup(CLI::App& app);
void add_restore(CLI::App& app);

}  // namespace clamshell
