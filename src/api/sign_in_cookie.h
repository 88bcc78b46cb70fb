// SPDX-License-Identifier: Apache-2.0
/// The cookies of a sign-in, done or begun: each holds a random word, of which only digests leave the browser's
/// requests.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "http/message.h"

namespace clamshell {

class SignInCookie {
 public:
  static constexpr std::chrono::days kAge{30};
  static constexpr std::chrono::minutes kAgeOfBegun{10};

  /// Without TLS, on loopback, browsers keep none that is called "__Host-...".
  static SignInCookie of_signed_in(bool tls) { return {tls, "clamshell-sign-in", kAge}; }
  /// Of who went to a sign-in provider and is not back yet.
  static SignInCookie of_begun(bool tls) { return {tls, "clamshell-sign-in-begun", kAgeOfBegun}; }

  std::optional<std::string> token_of(const Request& request) const;
  /// The header "Set-Cookie" that gives it, and the one that takes it away.
  std::string set(const std::string& token) const;
  std::string clear() const;

 private:
  SignInCookie(bool tls, std::string_view name, std::chrono::seconds age)
      : name_(std::string(tls ? "__Host-" : "") + std::string(name)), age_(age), tls_(tls) {}
  std::string header_of(const std::string& token, std::chrono::seconds age) const;

  std::string name_;
  std::chrono::seconds age_;
  bool tls_;
};

}  // namespace clamshell
