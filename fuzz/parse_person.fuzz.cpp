// SPDX-License-Identifier: Apache-2.0
/// Any body of a POST request is a profile, a programme or a screening within its limits, or is refused with a
/// sentence.
#include <cstdint>
#include <cstdlib>
#include <functional>

#include "wire/person_request.h"
#include "wire/treatment_request.h"

namespace {

void attempt(const std::function<bool()>& holds) {
  try {
    if (!holds()) std::abort();
  } catch (const clamshell::BadMessage&) {
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view body(reinterpret_cast<const char*>(data), size);
  static const std::vector<clamshell::Band> bands{{"yellow", "light"}, {"red", "medium"}};
  static const clamshell::Rules rules = [] {
    clamshell::Rules with_questions;
    with_questions.questions.resize(2);
    with_questions.questions[0].id = "pain";
    with_questions.questions[1].id = "fall";
    return with_questions;
  }();
  attempt([&] {
    const auto profile = clamshell::parse_profile(body, bands);
    return profile.bands.size() <= bands.size() && (!profile.height || profile.height->value <= 2.2);
  });
  attempt([&] {
    const auto programme = clamshell::parse_programme(body, bands);
    return !programme.reason.empty() && (!programme.sets || *programme.sets >= 1);
  });
  attempt([&] { return clamshell::parse_screening(body, rules).size() == rules.questions.size(); });
  attempt([&] { return !clamshell::parse_new_person(body).name.empty(); });
  attempt([&] { return !clamshell::parse_note(body).empty(); });
  return 0;
}
