// SPDX-License-Identifier: Apache-2.0
/// Where a subcommand's results go: a file that is claimed before the work begins, or standard output.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>
#include <system_error>

#include "base/new_file.h"

namespace clamshell {

inline constexpr std::string_view kStandardOutput = "-";

/// Nothing for standard output, or if no file was asked for. Throws UserError.
inline std::unique_ptr<NewFile> claim(const std::filesystem::path& target) {
  return target.empty() || target == kStandardOutput ? nullptr : std::make_unique<NewFile>(target);
}

/// Under whatever names, also of files that are yet to be made.
inline bool is_same_file(const std::filesystem::path& a, const std::filesystem::path& b) {
  std::error_code error;
  return std::filesystem::equivalent(a, b, error) ||
         std::filesystem::weakly_canonical(a, error) == std::filesystem::weakly_canonical(b, error);
}

}  // namespace clamshell
