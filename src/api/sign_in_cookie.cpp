// SPDX-License-Identifier: Apache-2.0
#include "api/sign_in_cookie.h"

#include <fmt/format.h>

namespace clamshell {

std::optional<std::string> SignInCookie::token_of(const Request& request) const {
  const auto token = find_cookie(request.headers.find("Cookie").value_or(""), name_);
  return token ? std::optional<std::string>(*token) : std::nullopt;
}

std::string SignInCookie::set(const std::string& token) const { return header_of(token, age_); }

std::string SignInCookie::clear() const { return header_of("", std::chrono::seconds(0)); }

std::string SignInCookie::header_of(const std::string& token, std::chrono::seconds age) const {
  return fmt::format("{}={}; Path=/; Max-Age={}; HttpOnly; SameSite=Strict{}", name_, token, age.count(),
                     tls_ ? "; Secure" : "");
}

}  // namespace clamshell
