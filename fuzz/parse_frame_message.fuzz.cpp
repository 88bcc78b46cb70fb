// SPDX-License-Identifier: Apache-2.0
/// Any message is a time and the rest of its bytes, or is refused with a sentence.
#include <cmath>
#include <cstdlib>

#include "wire/frame_message.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const auto frame = clamshell::parse_frame_message({data, size});
    const bool is_direction = !frame.up || std::abs(frame.up->norm() - 1) < 1e-9;
    const bool lawful = frame.time.value >= 0 && is_direction && frame.jpeg.data() + frame.jpeg.size() == data + size;
    if (!lawful) std::abort();
  } catch (const clamshell::BadMessage&) {
  }
  return 0;
}
