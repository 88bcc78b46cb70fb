// SPDX-License-Identifier: Apache-2.0
/// A network file that is missing, damaged or of a kind this program doesn't run; what() is a sentence for the user.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>

namespace clamshell {

struct BadNetwork : std::runtime_error {
  BadNetwork(const std::filesystem::path& file, const std::string& fault)
      : std::runtime_error("The network " + file.string() + " can't be used: " + fault +
                           ". Run `npm ci` to fetch it again.") {}
};

}  // namespace clamshell
