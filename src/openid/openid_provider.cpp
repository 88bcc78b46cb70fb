// SPDX-License-Identifier: Apache-2.0
#include "openid/openid_provider.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/user_error.h"
#include "openid/fetch.h"
#include "openid/id_token.h"
#include "openid/text_member.h"

namespace clamshell {
namespace {

using Json = nlohmann::json;

Json fetch_json(const Asking& asking) {
  Json json = parse_json(fetch(asking));
  if (!json.is_object())
    throw UserError(
        fmt::format("The sign-in provider does not answer as one does at \"{}\"; tell your admin.", asking.address));
  return json;
}

/// RFC 7636, section 4.2: S256.
std::string challenge_of(const std::string& verifier) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(verifier.data()), verifier.size());
  constexpr int kBase64Url = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::array<char, sodium_base64_ENCODED_LEN(crypto_hash_sha256_BYTES, kBase64Url)> text{};
  return sodium_bin2base64(text.data(), text.size(), digest.data(), digest.size(), kBase64Url);
}

/// Without the slash that may end it.
std::string metadata_address(std::string issuer) {
  if (issuer.ends_with('/')) issuer.pop_back();
  return issuer + "/.well-known/openid-configuration";
}

/// Basic authentication where nothing is said, Discovery 1.0, section 3.
bool takes_form_only(const Json& metadata) {
  const auto methods = metadata.find("token_endpoint_auth_methods_supported");
  return methods != metadata.end() && methods->is_array() &&
         std::ranges::find(*methods, Json("client_secret_basic")) == methods->end();
}

}  // namespace

OpenIdProvider::OpenIdProvider(OpenIdSettings settings) : settings_(std::move(settings)) {
  if (!is_private_address(settings_.issuer))
    throw UserError(
        fmt::format("\"{}\" is no address of a sign-in provider: it must begin with https://.", settings_.issuer));
}

std::string OpenIdProvider::address(const SignInSecrets& secrets) {
  const std::string page = metadata().authorization;
  return page + (page.find('?') == std::string::npos ? "?" : "&") +
         encode({{"response_type", "code"},
                 {"client_id", settings_.client},
                 {"redirect_uri", settings_.redirect},
                 {"scope", "openid"},
                 {"state", secrets.state},
                 {"nonce", secrets.nonce},
                 {"code_challenge", challenge_of(secrets.verifier)},
                 {"code_challenge_method", "S256"}});
}

Account OpenIdProvider::account(const std::string& code, const SignInSecrets& secrets) {
  const Metadata known = metadata();
  const std::string token = redeem(known, code, secrets.verifier);
  const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  return check_id_token(token, keys_of(token, known.keys),
                        {.issuer = settings_.issuer, .client = settings_.client, .nonce = secrets.nonce, .now = now});
}

OpenIdProvider::Metadata OpenIdProvider::metadata() {
  {
    const std::lock_guard lock(mutex_);
    if (metadata_) return *metadata_;
  }
  const Json told = fetch_json({.address = metadata_address(settings_.issuer)});
  if (text_member(told, "issuer") != settings_.issuer)  // Discovery 1.0, section 4.3
    throw UserError(fmt::format("The sign-in provider calls itself \"{}\": that must be the coach's --openid-issuer.",
                                text_member(told, "issuer")));
  Metadata metadata{.authorization = text_member(told, "authorization_endpoint"),
                    .token = text_member(told, "token_endpoint"),
                    .keys = text_member(told, "jwks_uri"),
                    .secret_in_form = takes_form_only(told)};
  if (!is_private_address(metadata.authorization))
    throw UserError("The sign-in provider wants to be asked without encryption; tell your admin.");
  const std::lock_guard lock(mutex_);
  return metadata_.emplace(std::move(metadata));
}

std::string OpenIdProvider::keys_of(const std::string& token, const std::string& address) {
  {
    const std::lock_guard lock(mutex_);
    if (has_key(keys_, token)) return keys_;
  }
  std::string keys = fetch({.address = address});
  const std::lock_guard lock(mutex_);
  keys_ = keys;
  return keys;
}

std::string OpenIdProvider::redeem(const Metadata& metadata, const std::string& code,
                                   const std::string& verifier) const {
  Asking asking{.address = metadata.token,
                .form = Form{{"grant_type", "authorization_code"},
                             {"code", code},
                             {"redirect_uri", settings_.redirect},
                             {"code_verifier", verifier}}};
  if (metadata.secret_in_form) {
    asking.form->insert(asking.form->end(), {{"client_id", settings_.client}, {"client_secret", settings_.secret}});
  } else {
    asking.client = settings_.client;
    asking.secret = settings_.secret;
  }
  const Json answer = fetch_json(asking);
  std::string token = text_member(answer, "id_token");
  if (token.empty())
    throw UserError(fmt::format("The sign-in provider did not take the sign-in (\"{}\"); sign in again.",
                                text_member(answer, "error")));
  return token;
}

}  // namespace clamshell
