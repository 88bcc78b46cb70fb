// SPDX-License-Identifier: Apache-2.0
/// Names that nobody guesses.
#pragma once

#include <string>

namespace clamshell {

/// 32 hexadecimal digits, 128 random bits. Throws StoreError where the system has no random numbers.
std::string unguessable_id();

}  // namespace clamshell
