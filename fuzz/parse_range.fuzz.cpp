// SPDX-License-Identifier: Apache-2.0
/// Any header asks for bytes that lie in the file, or for none.
#include <cstdint>
#include <cstdlib>

#include "http/byte_range.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view header(reinterpret_cast<const char*>(data), size);
  for (const std::size_t file_size : {std::size_t{0}, std::size_t{1}, std::size_t{1000}}) {
    const auto [kind, range] = clamshell::parse_range(header, file_size);
    if (kind == clamshell::RangeKind::part && (range.first > range.last || range.last >= file_size)) std::abort();
  }
  return 0;
}
