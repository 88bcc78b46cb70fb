// SPDX-License-Identifier: Apache-2.0
/// A network file that is missing, damaged or of a kind this program doesn't run; what() is a sentence for the user.
#pragma once

#include <filesystem>
#include <string>

#include "base/user_error.h"

namespace clamshell {

struct BadNetwork : UserError {
  BadNetwork(const std::filesystem::path& file, const std::string& fault)
      : UserError("The network " + file.string() + " can't be used: " + fault + ". Run `npm ci` to fetch it again.") {}
};

}  // namespace clamshell
