// SPDX-License-Identifier: Apache-2.0
#include "server/pairing.h"

#include <fmt/format.h>
#include <sodium.h>

#include <array>
#include <stdexcept>

namespace clamshell {
namespace {

constexpr std::string_view kLetters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

std::string random_code() {
  constexpr std::size_t kLength = 6;
  std::string code;
  while (code.size() < kLength) code += kLetters[randombytes_uniform(kLetters.size())];
  return code;
}

std::string random_token() {
  std::array<unsigned char, 16> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  std::array<char, 2 * bytes.size() + 1> text{};
  return sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
}

/// In a time that does not depend on where they differ.
bool equal(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
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
  token_ = random_token();
}

Pairing::Try Pairing::try_code(std::string_view given, Clock::time_point now) {
  while (!wrong_.empty() && wrong_.front() <= now - std::chrono::minutes(1)) wrong_.pop_front();
  if (wrong_.size() >= kMostWrong) return Try::too_many;
  if (equal(normalized(given), code_)) return Try::right;
  wrong_.push_back(now);
  return Try::wrong;
}

std::string Pairing::set_cookie() const {
  return fmt::format("{}={}; Path=/; HttpOnly; Secure; SameSite=Strict", kCookie, token_);
}

bool Pairing::knows(std::string_view cookies) const {
  while (!cookies.empty()) {
    std::string_view cookie = cookies.substr(0, cookies.find(';'));
    cookies.remove_prefix(std::min(cookies.size(), cookie.size() + 1));
    cookie.remove_prefix(std::min(cookie.size(), cookie.find_first_not_of(' ')));
    if (cookie.starts_with(kCookie) && cookie.substr(kCookie.size()).starts_with('=') &&
        equal(cookie.substr(kCookie.size() + 1), token_))
      return true;
  }
  return false;
}

}  // namespace clamshell
