// SPDX-License-Identifier: Apache-2.0
/// `clamshell plan` and `clamshell history`.
#pragma once

#include <CLI/CLI.hpp>

namespace clamshell {

void add_plan(CLI::App& app);
void add_history(CLI::App& app);

}  // namespace clamshell
