// SPDX-License-Identifier: Apache-2.0
/// A unique id that nobody can guess.
#pragma once

#include <string>

namespace clamshell {

/// 32 hexadecimal digits. Throws StoreError where the system gives no random numbers.
std::string new_id();

}  // namespace clamshell
