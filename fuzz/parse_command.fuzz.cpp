// SPDX-License-Identifier: Apache-2.0
/// Any text is a command or a wish who speaks, or is refused with a sentence.
#include <cstdint>

#include "wire/command_message.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    clamshell::parse_text_message({reinterpret_cast<const char*>(data), size});
  } catch (const clamshell::BadMessage&) {
  }
  return 0;
}
