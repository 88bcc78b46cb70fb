// SPDX-License-Identifier: Apache-2.0
#include "api/sign_in_cookie.h"

#include <fmt/format.h>

#include "http/cookie.h"

namespace clamshell {
namespace {

std::string_view name(bool tls) { return tls ? "__Host-clamshell-sign-in" : "clamshell-sign-in"; }

std::string header_of(bool tls, const std::string& token, std::chrono::seconds age) {
  return fmt::format("{}={}; Path=/; Max-Age={}; HttpOnly; SameSite=Strict{}", name(tls), token, age.count(),
                     tls ? "; Secure" : "");
}

}  // namespace

std::optional<std::string> SignInCookie::token_of(const Request& request) const {
  const auto token = find_cookie(request.headers.find("Cookie").value_or(""), name(tls_));
  return token ? std::optional<std::string>(*token) : std::nullopt;
}

std::string SignInCookie::set(const std::string& token) const { return header_of(tls_, token, kAge); }

std::string SignInCookie::clear() const { return header_of(tls_, "", std::chrono::seconds(0)); }

}  // namespace clamshell
