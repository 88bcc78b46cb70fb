// SPDX-License-Identifier: Apache-2.0
#include "openid/id_token.h"

#include <cjose/cjose.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <cstdint>
#include <memory>
#include <nlohmann/json.hpp>
#include <string_view>

#include "base/user_error.h"
#include "openid/text_member.h"

namespace clamshell {
namespace {

using Json = nlohmann::json;
using Token = std::unique_ptr<cjose_jws_t, void (*)(cjose_jws_t*)>;
using Key = std::unique_ptr<cjose_jwk_t, bool (*)(cjose_jwk_t*)>;

constexpr std::chrono::minutes kClocksDiffer{1};

[[noreturn]] void refuse_signature() {
  throw UserError("The sign-in provider's answer is not signed as it must be; tell your admin.");
}

struct SignedToken {
  Token token;
  std::string algorithm, key;  ///< "alg", "kid"
};

/// RFC 7515, section 2. In any other text cjose 0.6 fails an assertion, which would end the program.
bool is_base64url(std::string_view text) {
  const auto belongs = [](unsigned char c) { return (c < 0x80 && std::isalnum(c) != 0) || c == '-' || c == '_'; };
  return text.size() % 4 != 1 && std::ranges::all_of(text, belongs);
}

/// Header, claims and signature.
bool has_three_parts(std::string_view token) {
  const auto first = token.find('.'), last = token.rfind('.');
  return first != last && is_base64url(token.substr(0, first)) &&
         is_base64url(token.substr(first + 1, last - first - 1)) && is_base64url(token.substr(last + 1));
}

SignedToken read(const std::string& text) {
  if (!has_three_parts(text)) refuse_signature();
  cjose_err error{};
  SignedToken read{{cjose_jws_import(text.data(), text.size(), &error), cjose_jws_release}, {}, {}};
  if (!read.token) refuse_signature();
  cjose_header_t* const header = cjose_jws_get_protected(read.token.get());
  const auto said = [&](const char* name) {
    const char* const value = cjose_header_get(header, name, &error);
    return value != nullptr ? std::string(value) : std::string();
  };
  read.algorithm = said(CJOSE_HDR_ALG);
  read.key = said(CJOSE_HDR_KID);
  return read;
}

/// RFC 7518, section 3.1. A key is for one algorithm, whatever a token says.
bool fits(const Json& key, const SignedToken& token) {
  const bool kind =
      (token.algorithm == "RS256" && text_member(key, "kty") == "RSA") ||
      (token.algorithm == "ES256" && text_member(key, "kty") == "EC" && text_member(key, "crv") == "P-256");
  const std::string use = text_member(key, "use"), algorithm = text_member(key, "alg");
  return kind && (use.empty() || use == "sig") && (algorithm.empty() || algorithm == token.algorithm) &&
         (token.key.empty() || text_member(key, "kid") == token.key);
}

Json keys_for(const std::string& keys, const SignedToken& token) {
  const Json set = parse_json(keys);
  Json fitting = Json::array();
  if (const auto all = set.is_object() ? set.find("keys") : set.end(); all != set.end() && all->is_array())
    std::ranges::copy_if(*all, std::back_inserter(fitting), [&](const Json& key) { return fits(key, token); });
  return fitting;
}

/// What of a key verifies a signature, RFC 7518, sections 6.2.1 and 6.3.1; null where it is damaged.
Json public_part(const Json& key) {
  Json part{{"kty", text_member(key, "kty")}};
  if (part["kty"] == "EC") part["crv"] = text_member(key, "crv");
  for (const char* const number : part["kty"] == "EC" ? std::array{"x", "y"} : std::array{"n", "e"}) {
    const std::string value = text_member(key, number);
    if (value.empty() || !is_base64url(value)) return nullptr;
    part[number] = value;
  }
  return part;
}

bool verifies(const SignedToken& token, const Json& json) {
  const std::string text = public_part(json).dump();
  cjose_err error{};
  const Key key(cjose_jwk_import(text.data(), text.size(), &error), cjose_jwk_release);
  constexpr std::size_t kLeastRsaBits = 2048;  // RFC 7518, section 3.3
  if (!key || (token.algorithm == "RS256" && cjose_jwk_get_keysize(key.get(), &error) < kLeastRsaBits)) return false;
  return cjose_jws_verify(token.token.get(), key.get(), &error);
}

/// Of a token that is signed.
Json claims_of(const SignedToken& token) {
  cjose_err error{};
  std::uint8_t* text = nullptr;
  std::size_t size = 0;
  if (!cjose_jws_get_plaintext(token.token.get(), &text, &size, &error)) refuse_signature();
  Json claims = parse_json({reinterpret_cast<const char*>(text), size});
  if (!claims.is_object()) refuse_signature();
  return claims;
}

bool is_for(const Json& claims, const std::string& client) {
  const Json audience = claims.value("aud", Json());
  const std::string party = text_member(claims, "azp");
  if (!party.empty() && party != client) return false;
  if (audience.is_string()) return audience == client;
  if (!audience.is_array() || std::ranges::find(audience, Json(client)) == audience.end()) return false;
  return audience.size() == 1 || party == client;
}

Timestamp time_of(const Json& claims, const char* name) {
  constexpr double kMost = 1e11;  // seconds
  const auto member = claims.find(name);
  if (member == claims.end() || !member->is_number()) return Timestamp::min();
  const double seconds = std::clamp(member->get<double>(), 0.0, kMost);
  return Timestamp(std::chrono::milliseconds(static_cast<long long>(1e3 * seconds)));
}

}  // namespace

bool has_key(const std::string& keys, const std::string& token) { return !keys_for(keys, read(token)).empty(); }

Account check_id_token(const std::string& token, const std::string& keys, const ExpectedToken& expected) {
  const SignedToken signed_token = read(token);
  const Json fitting = keys_for(keys, signed_token);
  if (std::ranges::none_of(fitting, [&](const Json& key) { return verifies(signed_token, key); })) refuse_signature();
  const Json claims = claims_of(signed_token);
  if (text_member(claims, "iss") != expected.issuer)
    throw UserError("The sign-in provider's answer comes from another provider; tell your admin.");
  if (!is_for(claims, expected.client))
    throw UserError("The sign-in provider's answer is meant for another program; tell your admin.");
  if (time_of(claims, "exp") + kClocksDiffer <= expected.now)
    throw UserError("The sign-in provider's answer has expired; sign in again, or set the coach's clock.");
  if (text_member(claims, "nonce") != expected.nonce)
    throw UserError("The sign-in provider's answer belongs to another sign-in; sign in again.");
  Account account{expected.issuer, text_member(claims, "sub")};
  if (account.subject.empty())
    throw UserError("The sign-in provider's answer does not say who signed in; tell your admin.");
  return account;
}

}  // namespace clamshell
