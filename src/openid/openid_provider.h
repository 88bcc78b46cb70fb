// SPDX-License-Identifier: Apache-2.0
/// A provider of OpenID Connect: authorisation code flow with PKCE, as OpenID Connect Core 1.0, section 3.1, and
/// Discovery 1.0, section 4, have it.
#pragma once

#include <mutex>
#include <optional>
#include <string>

#include "openid/sign_in_provider.h"

namespace clamshell {

struct OpenIdSettings {
  std::string name;      ///< as people know it
  std::string issuer;    ///< "https://id.clinic", as the provider itself writes it
  std::string client;    ///< as the provider calls this program
  std::string secret;    ///< of the client's
  std::string redirect;  ///< where browsers come back to
};

class OpenIdProvider final : public SignInProvider {
 public:
  /// Asks nothing yet. Throws UserError if the issuer's address is not private.
  explicit OpenIdProvider(OpenIdSettings settings);

  std::string name() const override { return settings_.name; }
  std::string address(const SignInSecrets& secrets) override;
  Account account(const std::string& code, const SignInSecrets& secrets) override;

 private:
  /// What the provider tells of itself.
  struct Metadata {
    std::string authorization, token, keys;  ///< addresses
    bool secret_in_form{};                   ///< the client's secret is not taken as HTTP's basic authentication
  };

  Metadata metadata();
  /// From the provider, if those from before don't have the token's.
  std::string keys_of(const std::string& token, const std::string& address);
  std::string redeem(const Metadata& metadata, const std::string& code, const std::string& verifier) const;

  OpenIdSettings settings_;
  std::mutex mutex_;
  std::optional<Metadata> metadata_;  ///< guarded
  std::string keys_;                  ///< guarded; a JSON Web Key Set
};

}  // namespace clamshell
