// SPDX-License-Identifier: Apache-2.0
/// Tokens that nobody can guess, and how they are compared and stored.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace clamshell {

/// So many random bytes as hexadecimal digits. Throws std::runtime_error where the system gives none.
std::string random_word(std::size_t bytes);

/// In a time that does not depend on where they differ.
bool equal_secrets(std::string_view a, std::string_view b);

/// What may be kept of a random word, so that who reads it can't use it: BLAKE2b, 256 bit, as hexadecimal digits.
std::string digest_of(std::string_view word);

}  // namespace clamshell
