// SPDX-License-Identifier: Apache-2.0
/// The cookie that shows who signed in: it holds a random word, whose digest the database keeps.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "http/message.h"

namespace clamshell {

class SignInCookie {
 public:
  static constexpr std::chrono::days kAge{30};

  /// Without TLS, on loopback, browsers keep none that is called "__Host-...".
  explicit SignInCookie(bool tls) : tls_(tls) {}

  std::optional<std::string> token_of(const Request& request) const;
  /// The header "Set-Cookie" that gives it, and the one that takes it away.
  std::string set(const std::string& token) const;
  std::string clear() const;

 private:
  bool tls_;
};

}  // namespace clamshell
