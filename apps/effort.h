// SPDX-License-Identifier: Apache-2.0
/// The files that every analysis needs, and the options for how much work goes into it.
#pragma once

#include <CLI/CLI.hpp>

#include "coach/analyze.h"

namespace clamshell {

/// The project's networks and exercise, a thread for each processor core.
AnalyzeOptions default_options();

/// Adds --model.
void add_model(CLI::App& subcommand, Model& model);

/// Adds --model and --threads.
void add_effort(CLI::App& subcommand, AnalyzeOptions& options);

}  // namespace clamshell
