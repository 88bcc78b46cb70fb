// SPDX-License-Identifier: Apache-2.0
/// `clamshell submit`, `worker` and `jobs`: films by the thousand, on as many machines as there are.
#pragma once

#include <CLI/CLI.hpp>

namespace clamshell {

void add_submit(CLI::App& app);
void add_worker(CLI::App& app);
void add_jobs(CLI::App& app);

}  // namespace clamshell
