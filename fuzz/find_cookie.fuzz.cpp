// SPDX-License-Identifier: Apache-2.0
/// Any header "Cookie" has the cookie, as a part of itself, or has it not.
#include <cstdint>
#include <cstdlib>

#include "http/message.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view cookies(reinterpret_cast<const char*>(data), size);
  const auto value = clamshell::find_cookie(cookies, "clamshell-sign-in");
  if (value && (value->find(';') != value->npos || cookies.find(*value) == cookies.npos)) std::abort();
  return 0;
}
