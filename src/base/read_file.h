// SPDX-License-Identifier: Apache-2.0
/// A whole file in memory.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

namespace clamshell {

/// No value: there is no such file, it can't be read, or it has more than `most` bytes, as a device without an end has.
std::optional<std::string> read_file(const std::filesystem::path& file, std::size_t most = 256 << 20);

}  // namespace clamshell
