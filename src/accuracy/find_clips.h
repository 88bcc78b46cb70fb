// SPDX-License-Identifier: Apache-2.0
/// The videos of a folder that have a truth file: the same name, ending in .json.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/user_error.h"

namespace clamshell {

struct Clip {
  std::filesystem::path video, truth;
};

/// In the order of their names; at least one. Throws UserError.
std::vector<Clip> find_clips(const std::filesystem::path& folder);

}  // namespace clamshell
