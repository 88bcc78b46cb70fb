// SPDX-License-Identifier: Apache-2.0
// Any bytes as an analysis: read, or refused with BadAnalysis.
#include "wire/read_clamshells.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    clamshell::read_clamshells({reinterpret_cast<const char*>(data), size});
  } catch (const clamshell::BadAnalysis&) {
  }
  return 0;
}
