// SPDX-License-Identifier: Apache-2.0
/// `clamshell export`.
#pragma once

#include <CLI/CLI.hpp>

namespace clamshell {

void add_export(CLI::App& app);

}  // namespace clamshell
