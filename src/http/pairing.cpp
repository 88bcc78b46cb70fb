// SPDX-License-Identifier: Apache-2.0
#include "http/pairing.h"

#include <fmt/format.h>
#include <sodium.h>

#include <stdexcept>

#include "http/message.h"
#include "http/secret.h"

namespace clamshell {
namespace {

constexpr std::string_view kLetters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

std::string random_code() {
  constexpr std::size_t kLength = 6;
  std::string code;
  while (code.size() < kLength) code += kLetters[randombytes_uniform(kLetters.size())];
  return code;
}

std::string normalized(std::string_view given) {
  std::string code;
  for (const char c : given) {
    if ('a' <= c && c <= 'z')
      code += static_cast<char>(c - 'a' + 'A');
    else if (kLetters.find(c) != kLetters.npos)
      code += c;
    else if (c != ' ' && c != '+' && c != '-')  // a form sends a blank as "+"
      return {};
  }
  return code;
}

}  // namespace

Pairing::Pairing() {
  if (sodium_init() < 0) throw std::runtime_error("This system gives no random numbers; no pairing code can be made.");
  code_ = random_code();
  constexpr std::size_t kTokenBytes = 16;
  token_ = random_word(kTokenBytes);
}

Pairing::Outcome Pairing::try_code(std::string_view given, const std::string& network, Clock::time_point now) {
  const Try one{.name = "", .network = network};
  if (wrong_.too_many(one, now)) return Outcome::too_many;
  if (equal_secrets(normalized(given), code_)) return Outcome::right;
  wrong_.add(one, now);
  return Outcome::wrong;
}

std::string Pairing::set_cookie() const {
  return fmt::format("{}={}; Path=/; HttpOnly; Secure; SameSite=Strict", kCookie, token_);
}

bool Pairing::knows(std::string_view cookies) const {
  return equal_secrets(find_cookie(cookies, kCookie).value_or(""), token_);
}

}  // namespace clamshell
