// SPDX-License-Identifier: Apache-2.0
#include "api/one_time_password.h"

#include <fmt/format.h>
#include <liboath/oath.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <stdexcept>

#include "base/user_error.h"

namespace clamshell {
namespace {

constexpr unsigned kStep = 30;  ///< seconds
constexpr std::size_t kCodeDigits = 6, kStepsAside = 1;

/// Bytes that liboath allocated.
class OathBytes {
 public:
  using Code = int(const char*, std::size_t, char**, std::size_t*);

  OathBytes(Code* code, std::string_view from) {
    char* made = nullptr;
    std::size_t size = 0;
    if (code(from.data(), from.size(), &made, &size) != OATH_OK)
      throw UserError("The secret of a second factor is damaged: turn it off and on again.");
    bytes_.reset(made);
    size_ = size;
  }
  std::string_view view() const { return {bytes_.get(), size_}; }

 private:
  struct Free {
    void operator()(char* bytes) const { std::free(bytes); }
  };
  std::unique_ptr<char, Free> bytes_;
  std::size_t size_{};
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string new_totp_secret() {
  std::array<char, 20> secret{};
  if (sodium_init() < 0) throw std::runtime_error("This system gives no random numbers.");
  randombytes_buf(secret.data(), secret.size());
  return std::string(OathBytes(oath_base32_encode, {secret.data(), secret.size()}).view());
}

std::optional<long long> step_of_code(const std::string& secret, std::string_view code, Timestamp now) {
  if (code.size() != kCodeDigits || !std::ranges::all_of(code, is_digit)) return std::nullopt;
  const OathBytes bytes(oath_base32_decode, secret);
  const auto seconds = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
  int position{};
  std::uint64_t counter{};
  const int found =
      oath_totp_validate3(bytes.view().data(), bytes.view().size(), seconds, kStep, OATH_TOTP_DEFAULT_START_TIME,
                          kStepsAside, &position, &counter, std::string(code).c_str());
  if (found < 0) return std::nullopt;
  return static_cast<long long>(counter);
}

std::string totp_address(std::string_view name, const std::string& secret) {
  std::string escaped;
  for (const char c : name) escaped += c == '@' || c == '+' ? fmt::format("%{:02X}", c) : std::string(1, c);
  return fmt::format("otpauth://totp/Clamshell:{}?secret={}&issuer=Clamshell", escaped, secret);
}

}  // namespace clamshell
