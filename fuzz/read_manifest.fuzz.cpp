// SPDX-License-Identifier: Apache-2.0
/// Any table is a manifest whose rows all name a film, or is refused with a sentence.
#include "archive/read_manifest.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace clamshell;
  try {
    const auto rows = read_manifest({reinterpret_cast<const char*>(data), size});
    if (rows.empty() || std::ranges::any_of(rows, [](const ManifestRow& row) { return row.film.empty(); }))
      std::abort();
  } catch (const BadManifest&) {
  }
  return 0;
}
