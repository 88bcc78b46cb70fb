// SPDX-License-Identifier: Apache-2.0
/// Gives up root's rights, which the coach doesn't need, before other machines can reach it.
#pragma once

#include <string>

namespace clamshell {

bool is_root();

/// From now on this process is who ran it by sudo, or "nobody", whose data folder is /var/lib/clamshell where
/// XDG_DATA_HOME names no other. Gives the user's name. Only while there is one thread. Throws UserError.
std::string become_ordinary_user();

/// Throws UserError that tells what to do, unless the process may enter the folder and, if asked for, write to it.
void must_reach(const std::string& folder, bool to_write);

}  // namespace clamshell
