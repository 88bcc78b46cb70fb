// SPDX-License-Identifier: Apache-2.0
/// Any text is an exercise, or is refused with a sentence.
#include <cstdint>

#include "base/user_error.h"
#include "exercise/exercise.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    clamshell::parse_exercise({reinterpret_cast<const char*>(data), size});
  } catch (const clamshell::UserError&) {
  }
  return 0;
}
