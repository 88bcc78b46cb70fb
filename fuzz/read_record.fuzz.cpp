// SPDX-License-Identifier: Apache-2.0
/// Any file is a record or a bundle with one, whose sessions have all ended, or is refused with a sentence.
#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "export/dossier_json.h"
#include "wire/bad_message.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace clamshell;
  try {
    const ReadDossier read = read_record({reinterpret_cast<const char*>(data), size});
    if (!std::ranges::all_of(read.sessions, [](const SessionRecord& session) { return session.ended.has_value(); }))
      std::abort();
  } catch (const BadMessage&) {
  }
  return 0;
}
