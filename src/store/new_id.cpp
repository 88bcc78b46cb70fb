// SPDX-License-Identifier: Apache-2.0
#include "store/new_id.h"

#include <sodium.h>

#include <array>

#include "store/store_error.h"

namespace clamshell {

std::string new_id() {
  std::array<unsigned char, 16> bits{};
  std::array<char, 2 * bits.size() + 1> digits{};
  if (sodium_init() < 0) throw StoreError("This system gives no random numbers to make a name with.");
  randombytes_buf(bits.data(), bits.size());
  return sodium_bin2hex(digits.data(), digits.size(), bits.data(), bits.size());
}

}  // namespace clamshell
