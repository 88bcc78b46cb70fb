// SPDX-License-Identifier: Apache-2.0
/// A name for something that nobody can guess and nothing else has.
#pragma once

#include <string>

namespace clamshell {

/// 32 hexadecimal digits. Throws StoreError where the system gives no random numbers.
std::string new_id();

}  // namespace clamshell
