// SPDX-License-Identifier: Apache-2.0
#include "openid/id_token.h"

#include <cjose/cjose.h>
#include <gmock/gmock.h>
#include <sodium.h>

#include <cstdlib>
#include <memory>
#include <nlohmann/json.hpp>
#include <vector>

#include "base/user_error.h"

namespace clamshell {
namespace {

using Json = nlohmann::json;
using testing::HasSubstr, testing::ThrowsMessage;

/// A provider's key, and tokens that it signs.
class Signer {
 public:
  Signer(cjose_jwk_t* key, std::string algorithm, std::string name)
      : key_(key, cjose_jwk_release), algorithm_(std::move(algorithm)), name_(std::move(name)) {}

  static Signer rsa(const std::string& name, std::size_t bits = 2048) {
    const std::vector<std::uint8_t> exponent{1, 0, 1};
    return {cjose_jwk_create_RSA_random(bits, exponent.data(), exponent.size(), nullptr), "RS256", name};
  }
  static Signer elliptic(const std::string& name) {
    return {cjose_jwk_create_EC_random(CJOSE_JWK_EC_P_256, nullptr), "ES256", name};
  }
  /// A MAC with the public key, which everybody knows, for a secret.
  static Signer with_public_key_as_secret(const Signer& other) {
    const std::string text = other.public_key().dump();
    return {cjose_jwk_create_oct_spec(reinterpret_cast<const std::uint8_t*>(text.data()), text.size(), nullptr),
            "HS256", other.name_};
  }

  Json public_key() const {
    char* const text = cjose_jwk_to_json(key_.get(), /*priv=*/false, nullptr);
    Json key = Json::parse(text);
    std::free(text);
    key["kid"] = name_;
    return key;
  }
  std::string sign(const Json& claims) const {
    const std::unique_ptr<cjose_header_t, void (*)(cjose_header_t*)> header(cjose_header_new(nullptr),
                                                                            cjose_header_release);
    cjose_header_set(header.get(), CJOSE_HDR_ALG, algorithm_.c_str(), nullptr);
    cjose_header_set(header.get(), CJOSE_HDR_KID, name_.c_str(), nullptr);
    const std::string text = claims.dump();
    const std::unique_ptr<cjose_jws_t, void (*)(cjose_jws_t*)> token(
        cjose_jws_sign(key_.get(), header.get(), reinterpret_cast<const std::uint8_t*>(text.data()), text.size(),
                       nullptr),
        cjose_jws_release);
    const char* compact = nullptr;
    EXPECT_TRUE(cjose_jws_export(token.get(), &compact, nullptr));
    return compact;
  }

 private:
  std::unique_ptr<cjose_jwk_t, bool (*)(cjose_jwk_t*)> key_;
  std::string algorithm_, name_;
};

std::string base64(const std::string& text) {
  constexpr int kKind = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string out(sodium_base64_encoded_len(text.size(), kKind), '\0');
  sodium_bin2base64(out.data(), out.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(), kKind);
  out.pop_back();
  return out;
}

std::string key_set(const std::vector<Json>& keys) { return Json{{"keys", keys}}.dump(); }

constexpr long long kNow_s = 1'800'000'000;

ExpectedToken expected() {
  return {.issuer = "https://id.clinic",
          .client = "clamshell",
          .nonce = "n0",
          .now = Timestamp(std::chrono::seconds(kNow_s))};
}

Json claims() {
  return {{"iss", "https://id.clinic"}, {"aud", "clamshell"}, {"sub", "0147"}, {"nonce", "n0"}, {"iat", kNow_s},
          {"exp", kNow_s + 60}};
}

Json claims(const char* name, const Json& value) {
  Json changed = claims();
  changed[name] = value;
  return changed;
}

class IdToken : public testing::Test {
 protected:
  static void expect_refused(const std::string& token, const std::string& why, const std::string& keys = known()) {
    EXPECT_THAT([&] { check_id_token(token, keys, expected()); }, ThrowsMessage<UserError>(HasSubstr(why))) << token;
  }
  static std::string known() { return key_set({rsa_.public_key(), elliptic_.public_key()}); }

  inline static const Signer rsa_ = Signer::rsa("r"), elliptic_ = Signer::elliptic("e");
};

TEST_F(IdToken, says_who_signed_in) {
  const Account account{"https://id.clinic", "0147"};
  EXPECT_EQ(check_id_token(rsa_.sign(claims()), known(), expected()), account);
  EXPECT_EQ(check_id_token(elliptic_.sign(claims()), known(), expected()), account);
  EXPECT_TRUE(has_key(known(), rsa_.sign(claims())));
}

TEST_F(IdToken, of_another_sign_in_is_refused) {
  expect_refused(rsa_.sign(claims("nonce", "n1")), "another sign-in");
  expect_refused(rsa_.sign(claims("nonce", nullptr)), "another sign-in");
}

TEST_F(IdToken, for_another_program_is_refused) {
  expect_refused(rsa_.sign(claims("aud", "other")), "another program");
  expect_refused(rsa_.sign(claims("aud", Json::array({"other"}))), "another program");
  expect_refused(rsa_.sign(claims("aud", nullptr)), "another program");
  expect_refused(rsa_.sign(claims("azp", "other")), "another program");
  expect_refused(rsa_.sign(claims("aud", Json::array({"clamshell", "other"}))), "another program");
}

TEST_F(IdToken, for_several_programs_must_name_this_one) {
  Json for_several = claims("aud", Json::array({"clamshell", "other"}));
  for_several["azp"] = "clamshell";
  EXPECT_EQ(check_id_token(rsa_.sign(for_several), known(), expected()).subject, "0147");
  EXPECT_EQ(check_id_token(rsa_.sign(claims("aud", Json::array({"clamshell"}))), known(), expected()).subject, "0147");
}

TEST_F(IdToken, of_another_provider_is_refused) {
  expect_refused(rsa_.sign(claims("iss", "https://id.clinic/")), "another provider");
  expect_refused(rsa_.sign(claims("iss", 1)), "another provider");
}

TEST_F(IdToken, that_has_expired_is_refused_where_it_is_more_than_a_minute) {
  EXPECT_EQ(check_id_token(rsa_.sign(claims("exp", kNow_s - 59)), known(), expected()).subject, "0147");
  expect_refused(rsa_.sign(claims("exp", kNow_s - 60)), "expired");
  expect_refused(rsa_.sign(claims("exp", nullptr)), "expired");
  expect_refused(rsa_.sign(claims("exp", "never")), "expired");
  expect_refused(rsa_.sign(claims("exp", -1e300)), "expired");
}

TEST_F(IdToken, without_somebody_is_refused) {
  expect_refused(rsa_.sign(claims("sub", "")), "who signed in");
  expect_refused(rsa_.sign(claims("sub", 147)), "who signed in");
}

TEST_F(IdToken, without_a_signature_is_refused) {
  const std::string body = base64(claims().dump());
  expect_refused(base64(R"({"alg":"none"})") + "." + body + ".", "not signed");
  expect_refused(base64(R"({"alg":"none","kid":"r"})") + "." + body + ".", "not signed");
  expect_refused(base64(R"({"alg":"RS256","kid":"r"})") + "." + body + ".", "not signed");
  for (const char* text : {"", ".", "..", "a.b.c", "{}", "null"}) expect_refused(text, "not signed");
}

TEST_F(IdToken, with_the_public_key_for_a_secret_is_refused) {
  const Signer forger = Signer::with_public_key_as_secret(rsa_);
  expect_refused(forger.sign(claims()), "not signed");
  expect_refused(forger.sign(claims()), "not signed", key_set({forger.public_key()}));
}

TEST_F(IdToken, by_an_unknown_key_is_refused) {
  const Signer stranger = Signer::rsa("s"), impostor = Signer::elliptic("e");
  EXPECT_FALSE(has_key(known(), stranger.sign(claims())));
  expect_refused(stranger.sign(claims()), "not signed");
  expect_refused(impostor.sign(claims()), "not signed");
  for (const char* keys : {"", "{}", "[]", R"({"keys": 1})", R"({"keys": [null, 1, {}]})"})
    expect_refused(rsa_.sign(claims()), "not signed", keys);
}

TEST_F(IdToken, by_a_key_for_something_else_is_refused) {
  Json key = rsa_.public_key();
  key["use"] = "enc";
  expect_refused(rsa_.sign(claims()), "not signed", key_set({key}));
  key["use"] = "sig";
  key["alg"] = "RS512";
  expect_refused(rsa_.sign(claims()), "not signed", key_set({key}));
  const Signer weak = Signer::rsa("w", 1024);
  expect_refused(weak.sign(claims()), "not signed", key_set({weak.public_key()}));
}

TEST_F(IdToken, that_was_changed_is_refused) {
  const std::string token = elliptic_.sign(claims());
  const auto body = token.find('.') + 1, signature = token.rfind('.');
  expect_refused(token.substr(0, body) + base64(claims("sub", "1").dump()) + token.substr(signature), "not signed");
  for (std::size_t at = 0; at < token.size(); at += 7) {
    std::string damaged = token;
    damaged[at] = damaged[at] == 'A' ? 'B' : 'A';
    EXPECT_THROW(check_id_token(damaged, known(), expected()), UserError) << at;
    EXPECT_THROW(check_id_token(token.substr(0, at), known(), expected()), UserError) << at;
  }
}

/// cjose takes "=" for the end of a text, and asserts that as many characters came as its length foretold.
TEST_F(IdToken, that_is_no_base64_is_refused) {
  const std::string token = rsa_.sign(claims());
  for (const char stray : {'=', '+', '/', '.', ' ', '\xc3', '\0'})
    for (std::size_t at = 0; at < token.size(); at += 5) {
      std::string damaged = token;
      damaged[at] = stray;
      if (damaged != token) expect_refused(damaged, "not signed");
    }
}

TEST_F(IdToken, by_a_damaged_key_is_refused) {
  const std::string token = rsa_.sign(claims()), elliptic = elliptic_.sign(claims());
  for (const char* const member : {"n", "e", "x", "y", "kty", "crv"})
    for (const Json& damage : {Json("A=AA"), Json("AQ=B"), Json("=AAA"), Json("+/+/"), Json(""), Json("A"), Json(1)}) {
      Json rsa = rsa_.public_key(), other = elliptic_.public_key();
      if (rsa.contains(member)) rsa[member] = damage;
      if (other.contains(member)) other[member] = damage;
      if (rsa.contains(member)) expect_refused(token, "not signed", key_set({rsa}));
      if (other.contains(member)) expect_refused(elliptic, "not signed", key_set({other}));
    }
}

}  // namespace
}  // namespace clamshell
