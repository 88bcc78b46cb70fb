// SPDX-License-Identifier: Apache-2.0
/// Whom a sign-in provider vouches for: OpenID Connect Core 1.0, section 2, "iss" and "sub".
#pragma once

#include <string>

namespace clamshell {

/// Only both together name somebody, and nobody else ever.
struct Account {
  std::string issuer;   ///< the provider's address
  std::string subject;  ///< the provider's name for the person, whatever their own names are
  bool operator==(const Account&) const = default;
};

}  // namespace clamshell
