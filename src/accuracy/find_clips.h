// SPDX-License-Identifier: Apache-2.0
/// The videos of a folder that have a truth file: the same name, ending in .json.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace clamshell {

struct Clip {
  std::filesystem::path video, truth;
};

/// what() is a sentence for the user.
struct NoClips : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// In the order of their names; at least one. Throws NoClips.
std::vector<Clip> find_clips(const std::filesystem::path& folder);

}  // namespace clamshell
