// SPDX-License-Identifier: Apache-2.0
/// Passwords, kept as Argon2id hashes (RFC 9106) with libsodium's limits for interactive use: 64 MiB, two passes.
#pragma once

#include <optional>
#include <string>

namespace clamshell {

/// With a salt of its own. Throws std::runtime_error where memory does not suffice.
std::string hash_password(const std::string& password);

/// No hash, because there is nobody of that name: takes as long, and is false.
bool is_password(const std::string& password, const std::optional<std::string>& hash);

/// Made with other limits than today's.
bool is_outdated(const std::string& hash);

}  // namespace clamshell
