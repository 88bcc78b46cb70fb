// SPDX-License-Identifier: Apache-2.0
/// `clamshell import`.
#pragma once

#include <CLI/CLI.hpp>

namespace clamshell {

void add_import(CLI::App& app);

}  // namespace clamshell
