// SPDX-License-Identifier: Apache-2.0
/// Any message is a time and the rest of its bytes, or is refused with a sentence.
#include <cstdlib>

#include "wire/frame_message.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const auto frame = clamshell::parse_frame_message({data, size});
    const bool lawful = frame.time.value >= 0 && frame.jpeg.data() + frame.jpeg.size() == data + size;
    if (!lawful) std::abort();
  } catch (const clamshell::BadMessage&) {
  }
  return 0;
}
