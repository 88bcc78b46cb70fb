// SPDX-License-Identifier: Apache-2.0
/// Any body of a POST request is a plan or answers within their limits, or is refused with a sentence.
#include <cstdint>
#include <cstdlib>

#include "server/session_request.h"

namespace {

void parse_plan(std::string_view body) {
  try {
    const auto plan = clamshell::parse_new_session(body).plan;
    if (plan.sets < 1 || plan.least < 1 || plan.most < plan.least || plan.rest.value < 0) std::abort();
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
  parse_plan(body);
  parse_answers(body);
  return 0;
}
