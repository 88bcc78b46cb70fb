// SPDX-License-Identifier: Apache-2.0
/// A whole file as text.
#pragma once

#include <filesystem>
#include <string>

#include "base/user_error.h"

namespace clamshell {

/// As read_file. Throws UserError, also for an empty file.
std::string read_text(const std::filesystem::path& path);

}  // namespace clamshell
