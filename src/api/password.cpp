// SPDX-License-Identifier: Apache-2.0
#include "api/password.h"

#include <sodium.h>

#include <array>
#include <stdexcept>

namespace clamshell {
namespace {

constexpr auto kPasses = crypto_pwhash_OPSLIMIT_INTERACTIVE;
constexpr auto kMemory = crypto_pwhash_MEMLIMIT_INTERACTIVE;

/// Of no password: its digest is all zeros.
constexpr const char* kNobodys =
    "$argon2id$v=19$m=65536,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

}  // namespace

std::string hash_password(const std::string& password) {
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (sodium_init() < 0 || crypto_pwhash_str(hash.data(), password.data(), password.size(), kPasses, kMemory) != 0)
    throw std::runtime_error("This machine has too little memory left to keep a password; close something.");
  return hash.data();
}

bool is_password(const std::string& password, const std::optional<std::string>& hash) {
  const bool right = crypto_pwhash_str_verify(hash ? hash->c_str() : kNobodys, password.data(), password.size()) == 0;
  return right && hash.has_value();
}

bool is_outdated(const std::string& hash) {
  return crypto_pwhash_str_needs_rehash(hash.c_str(), kPasses, kMemory) != 0;
}

}  // namespace clamshell
