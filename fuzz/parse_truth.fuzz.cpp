// SPDX-License-Identifier: Apache-2.0
/// Any text is the truth of a clip, or is refused with a sentence.
#include <cstdint>

#include "accuracy/read_truth.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    clamshell::parse_truth({reinterpret_cast<const char*>(data), size}, "fuzzed.json");
  } catch (const clamshell::BadTruth&) {
  }
  return 0;
}
