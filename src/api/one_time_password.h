// SPDX-License-Identifier: Apache-2.0
/// Time-based one-time passwords, RFC 6238: six digits that an app and the server make of a shared secret (HMAC-SHA-1)
/// and of the time, which goes in steps of 30 s.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "geometry/timestamp.h"

namespace clamshell {

/// 160 random bits in base 32, RFC 4648.
std::string new_totp_secret();

/// In which step the code is right: that of now, the one before or the one after, as clocks differ; nothing: in none.
std::optional<long long> step_of_code(const std::string& secret, std::string_view code, Timestamp now);

/// What an app scans: the Key URI Format, "otpauth://totp/Clamshell:NAME?secret=...&issuer=Clamshell". name: as
/// check_sign_in lets it be.
std::string totp_address(std::string_view name, const std::string& secret);

}  // namespace clamshell
