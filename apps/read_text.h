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

/// Throws CannotRead, for an empty file too.
std::string read_text(const std::filesystem::path& path);

}  // namespace clamshell
