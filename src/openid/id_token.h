// SPDX-License-Identifier: Apache-2.0
/// ID tokens: who signed in, by the provider's signature (OpenID Connect Core 1.0, sections 2 and 3.1.3.7; RFC 7515,
/// 7517, 7519).
#pragma once

#include <string>

#include "clinic/account.h"
#include "geometry/timestamp.h"

namespace clamshell {

/// What a token must say to be taken.
struct ExpectedToken {
  std::string issuer;  ///< "iss", letter by letter
  std::string client;  ///< the one in "aud", or the one of several in "aud" that "azp" names
  std::string nonce;
  Timestamp now;
};

/// keys: the provider's JSON Web Key Set. Whether it has a key of the kind and name that the token says it was signed
/// with. Throws UserError where the token is none.
bool has_key(const std::string& keys, const std::string& token);

/// Only RS256 and ES256 are signatures, so "none" and a MAC with the public key for a secret aren't. Clocks may differ
/// by a minute. Throws UserError with what is wrong.
Account check_id_token(const std::string& token, const std::string& keys, const ExpectedToken& expected);

}  // namespace clamshell
