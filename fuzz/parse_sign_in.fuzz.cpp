// SPDX-License-Identifier: Apache-2.0
/// Any body of a POST request is a sign-in or a password within its limits, or is refused with a sentence.
#include <cstdint>
#include <cstdlib>

#include "wire/sign_in_request.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view body(reinterpret_cast<const char*>(data), size);
  try {
    clamshell::parse_sign_in(body);
  } catch (const clamshell::BadMessage&) {
  }
  try {
    const auto wanted = clamshell::parse_password(body);
    if (wanted.sign_in.empty() || wanted.password.size() < 10) std::abort();
  } catch (const clamshell::BadMessage&) {
  }
  return 0;
}
