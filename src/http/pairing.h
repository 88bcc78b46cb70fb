// SPDX-License-Identifier: Apache-2.0
/// Lets in who has seen the terminal: a code to be typed or scanned, then a cookie that proves it.
#pragma once

#include <string>
#include <string_view>

#include "http/wrong_tries.h"

namespace clamshell {

/// For one thread. Code and cookie are made anew each time.
class Pairing {
 public:
  using Clock = WrongTries::Clock;
  enum class Outcome { right, wrong, too_many };

  static constexpr std::string_view kCookie = "__Host-clamshell";

  Pairing();

  /// Letters and digits that can't be taken for one another.
  const std::string& code() const { return code_; }
  /// Small letters, blanks and dashes are forgiven. Too many from that network: not even the right one is taken.
  Outcome try_code(std::string_view given, const std::string& network, Clock::time_point now);

  /// The header "Set-Cookie" for who gave the code.
  std::string set_cookie() const;
  /// cookies: the header "Cookie".
  bool knows(std::string_view cookies) const;

 private:
  std::string code_, token_;
  WrongTries wrong_;
};

}  // namespace clamshell
