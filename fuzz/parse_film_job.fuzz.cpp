// SPDX-License-Identifier: Apache-2.0
/// Any message of the queue is a film's job that comes back as it was written, or is refused with a sentence.
#include <cstdint>
#include <cstdlib>

#include "wire/film_job.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace clamshell;
  try {
    const FilmJob job = parse_film_job({reinterpret_cast<const char*>(data), size});
    const std::string text = write_film_job(job);
    if (!job.path.starts_with('/') || write_film_job(parse_film_job(text)) != text) std::abort();
  } catch (const BadMessage&) {
  }
  return 0;
}
