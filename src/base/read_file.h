// SPDX-License-Identifier: Apache-2.0
/// A whole file in memory.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

#include "base/user_error.h"

namespace clamshell {

/// No value: there is no such file, it can't be read, or it has more than `most` bytes, as a device without an end has.
std::optional<std::string> read_file(const std::filesystem::path& file, std::size_t most = 256 << 20);

/// The same as a text that has to be there: throws UserError without a value, and for an empty file.
std::string read_text(const std::filesystem::path& path);

}  // namespace clamshell
