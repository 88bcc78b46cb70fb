// SPDX-License-Identifier: Apache-2.0
// Any bytes as an analysis: read, or refused with UserError.
#include "wire/read_clamshells.h"

#include "base/user_error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    clamshell::read_clamshells({reinterpret_cast<const char*>(data), size});
  } catch (const clamshell::UserError&) {
  }
  return 0;
}
