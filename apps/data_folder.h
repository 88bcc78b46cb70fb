// SPDX-License-Identifier: Apache-2.0
/// The folder in which the program stores its user's data.
#pragma once

#include <filesystem>

namespace clamshell {

/// $XDG_DATA_HOME/clamshell, or ~/.local/share/clamshell, there or not. Throws UserError.
std::filesystem::path data_folder();

/// Made if missing, for its owner alone. Throws UserError.
std::filesystem::path make_data_folder();

}  // namespace clamshell
