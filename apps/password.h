// SPDX-License-Identifier: Apache-2.0
/// `clamshell password`.
#pragma once

#include <CLI/CLI.hpp>

namespace clamshell {

void add_password(CLI::App& app);

}  // namespace clamshell
