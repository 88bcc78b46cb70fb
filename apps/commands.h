// SPDX-License-Identifier: Apache-2.0
/// The subcommands of `clamshell`: each function adds its own, with its options and what it does, to the command line.
#pragma once

#include <CLI/CLI.hpp>

namespace clamshell {

/// The program without any subcommand runs it too.
void add_coach(CLI::App& app);
void add_analyze(CLI::App& app);
void add_evaluate(CLI::App& app);
void add_muscles(CLI::App& app);
void add_plan(CLI::App& app);
void add_history(CLI::App& app);
void add_export(CLI::App& app);
void add_import(CLI::App& app);
void add_backup(CLI::App& app);
void add_restore(CLI::App& app);
void add_password(CLI::App& app);
void add_submit(CLI::App& app);
void add_worker(CLI::App& app);
void add_jobs(CLI::App& app);

}  // namespace clamshell
