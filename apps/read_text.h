// SPDX-License-Identifier: Apache-2.0
/// A whole file as text.
#pragma once

#include <filesystem>
#include <string>

#include "base/user_error.h"

namespace clamshell {

/// Throws UserError, also for an empty file and for one of more than 256 MB, which may have no end.
std::string read_text(const std::filesystem::path& path);

}  // namespace clamshell
