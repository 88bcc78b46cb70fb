// SPDX-License-Identifier: Apache-2.0
#include "wire/sign_in_request.h"

#include "base/utf8.h"
#include "wire/read_json.h"

namespace clamshell {

SignInRequest parse_sign_in(std::string_view text) {
  const auto body = read_object(text, {"sign_in", "password", "code"});
  SignInRequest wanted{read_string(body, "sign_in"), read_string(body, "password")};
  if (body.contains("code")) wanted.code = read_known(read_string, body, "code");
  return wanted;
}

CodeRequest parse_password_by_code(std::string_view text) {
  const auto body = read_object(text, {"sign_in", "code", "password"});
  return {read_string(body, "sign_in"), read_string(body, "code"), read_new_password(body)};
}

ProviderAnswer parse_provider_answer(std::string_view text) {
  const auto body = read_object(text, {"code", "state"});
  return {read_string(body, "code"), read_string(body, "state")};
}

std::string parse_code(std::string_view text) { return read_string(read_object(text, {"code"}), "code"); }

PasswordRequest parse_password(std::string_view text) {
  const auto body = read_object(text, {"sign_in", "password", "old_password"});
  return {read_name(body, "sign_in", kLongestName), read_new_password(body),
          read_known(read_string, body, "old_password")};
}

void check_new_password(std::string_view password) {
  constexpr std::size_t kLeast = 10, kMost = 1000;
  const std::size_t length = characters_of(password);
  if (length < kLeast || length > kMost)
    throw BadMessage("A password must have at least 10 characters, and at most 1000.");
}

std::string read_new_password(const nlohmann::json& object) {
  std::string password = read_string(object, "password");
  check_new_password(password);
  return password;
}

}  // namespace clamshell
