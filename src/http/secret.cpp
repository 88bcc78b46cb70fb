// SPDX-License-Identifier: Apache-2.0
#include "http/secret.h"

#include <sodium.h>

#include <array>
#include <stdexcept>
#include <vector>

namespace clamshell {
namespace {

std::string hexadecimal(const unsigned char* bytes, std::size_t count) {
  std::string text(2 * count + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes, count);
  text.pop_back();
  return text;
}

}  // namespace

std::string random_word(std::size_t bytes) {
  if (sodium_init() < 0) throw std::runtime_error("This system gives no random numbers; no secret can be made.");
  std::vector<unsigned char> random(bytes);
  randombytes_buf(random.data(), random.size());
  return hexadecimal(random.data(), random.size());
}

bool equal_secrets(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string digest_of(std::string_view word) {
  std::array<unsigned char, crypto_generichash_BYTES> digest{};
  crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(word.data()), word.size(),
                     nullptr, 0);
  return hexadecimal(digest.data(), digest.size());
}

}  // namespace clamshell
