// SPDX-License-Identifier: Apache-2.0
/// The bodies of POST requests that sign in or change a password.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "wire/bad_message.h"

namespace clamshell {

constexpr std::size_t kLongestName = 100;  ///< characters

struct SignInRequest {
  std::string sign_in, password;
  std::optional<std::string> code{};  ///< of the second factor
};

/// A new password in place of one that was forgotten.
struct CodeRequest {
  std::string sign_in, code;
  std::string password;  ///< 10 to 1000 characters
};

/// What a browser brings back from a sign-in provider: RFC 6749, section 4.1.2.
struct ProviderAnswer {
  std::string code, state;
};

struct PasswordRequest {
  std::string sign_in;
  std::string password;  ///< 10 to 1000 characters
  std::optional<std::string> old_password;
};

/// Throws BadMessage.
SignInRequest parse_sign_in(std::string_view text);
PasswordRequest parse_password(std::string_view text);
CodeRequest parse_password_by_code(std::string_view text);
ProviderAnswer parse_provider_answer(std::string_view text);
/// The member "code" alone.
std::string parse_code(std::string_view text);

/// Throws BadMessage unless it has 10 to 1000 characters.
void check_new_password(std::string_view password);
/// The member "password", newly chosen. Throws BadMessage.
std::string read_new_password(const nlohmann::json& object);

}  // namespace clamshell
