// SPDX-License-Identifier: Apache-2.0
/// In a page nobody signs in, so nobody is asked twice.
#include "api/one_time_password.h"

#include "base/user_error.h"

namespace clamshell {

std::string new_totp_secret() {
  throw UserError("In this page nobody signs in: a second factor is the program's alone.");
}

std::optional<long long> step_of_code(const std::string& /*secret*/, std::string_view /*code*/, Timestamp /*now*/) {
  return std::nullopt;
}

std::string totp_address(std::string_view /*name*/, const std::string& /*secret*/) { return {}; }

}  // namespace clamshell
