// SPDX-License-Identifier: Apache-2.0
/// Where people sign in elsewhere: the browser goes to the provider with the digest of a secret, and comes back with a
/// code that is worth something only to who has the secret (RFC 6749, section 4.1, with PKCE, RFC 7636).
#pragma once

#include <string>

#include "clinic/account.h"

namespace clamshell {

/// Of one sign-in, known to the browser that began it and to nobody else; each as letters and digits, at least 43.
struct SignInSecrets {
  std::string state;     ///< comes back with the browser: it was this one
  std::string nonce;     ///< comes back in the token: it is for this sign-in
  std::string verifier;  ///< shows whose the code is
};

/// For any thread; both may wait for the network. Both throw UserError.
class SignInProvider {
 public:
  SignInProvider() = default;
  virtual ~SignInProvider() = default;
  SignInProvider(const SignInProvider&) = delete;
  SignInProvider& operator=(const SignInProvider&) = delete;

  /// As people know it: "Sign in with NAME".
  virtual std::string name() const = 0;
  /// Where the browser is to go.
  virtual std::string address(const SignInSecrets& secrets) = 0;
  /// Whose code it is that the browser came back with.
  virtual Account account(const std::string& code, const SignInSecrets& secrets) = 0;
};

}  // namespace clamshell
