// SPDX-License-Identifier: Apache-2.0
/// What this program is, for those who report a fault.
#pragma once

#include <string>
#include <string_view>

namespace clamshell {

std::string_view version_number();  ///< "0.2.0"

/// Version, commit where it was built from a git checkout, and the libraries it runs with.
std::string version_in_full();

}  // namespace clamshell
