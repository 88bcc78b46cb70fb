// SPDX-License-Identifier: Apache-2.0
/// Any line becomes a WAV file.
#include "speech/speak.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t kLongest = 40;  // longer ones only take longer: a word 60 ms
  const std::string_view line(reinterpret_cast<const char*>(data), size < kLongest ? size : kLongest);
  const std::string wav = clamshell::speak(line);
  if (!wav.starts_with("RIFF") || wav.size() % 2 != 0) std::abort();
  return 0;
}
