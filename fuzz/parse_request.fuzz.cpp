// SPDX-License-Identifier: Apache-2.0
/// Any body of a POST request is a dose or answers within their limits, or is refused with a sentence.
#include <cstdint>
#include <cstdlib>

#include "wire/session_request.h"

namespace {

void parse_session(std::string_view body) {
  try {
    const clamshell::SessionRequest session(body);
    const auto dose = session.dose(clamshell::Dose{});
    if (dose.sets < 1 || dose.least < 1 || dose.most < dose.least) std::abort();
    if (!(dose.rest.value >= 0 && dose.hold.value >= 0 && dose.lower.value >= 0)) std::abort();
  } catch (const clamshell::BadMessage&) {
  }
}

void parse_answers(std::string_view body) {
  try {
    const auto answers = clamshell::parse_answers(body);
    for (const auto degree : {answers.effort, answers.pain})
      if (degree && (*degree < 0 || *degree > 10)) std::abort();
  } catch (const clamshell::BadMessage&) {
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view body(reinterpret_cast<const char*>(data), size);
  parse_session(body);
  parse_answers(body);
  return 0;
}
