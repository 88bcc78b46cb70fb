// SPDX-License-Identifier: Apache-2.0
/// The exercise's file, exercises/clamshell.toml, of which each reader takes its part.
///
/// Everything here throws UserError.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/toml_table.h"
#include "exercise/exercise.h"

namespace clamshell {

std::string text_of_exercise_file(const std::filesystem::path& toml_file);
TomlTable parse_exercise_file(std::string_view text);

/// Two numbers in brackets, the smaller one first.
Range range_in(const TomlTable& table, std::string_view key);

}  // namespace clamshell
