// SPDX-License-Identifier: Apache-2.0
/// A whole file as text.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>

namespace clamshell {

/// what() is a sentence for the user.
struct CannotRead : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Throws CannotRead, also for an empty file and for one of more than 256 MB, which may have no end.
std::string read_text(const std::filesystem::path& path);

}  // namespace clamshell
