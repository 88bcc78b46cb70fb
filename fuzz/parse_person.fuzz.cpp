// SPDX-License-Identifier: Apache-2.0
/// Any body of a POST request is a profile, a programme or a screening within its limits, or is refused with a
/// sentence.
#include <cstdint>
#include <cstdlib>
#include <functional>

#include "wire/outcome_request.h"
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
    with_questions.function.activities = 2;
    with_questions.standing.resize(1);
    with_questions.standing[0].id = "squat";
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
  attempt([&] { return !clamshell::parse_correction(body, bands).reason.empty(); });
  attempt([&] { return clamshell::parse_function(body, rules.function).activities.size() == 2; });
  attempt([&] { return clamshell::parse_strength_test(body, bands).hold >= clamshell::Seconds{0}; });
  attempt([&] { return !clamshell::parse_questionnaire(body).name.empty(); });
  attempt([&] { return clamshell::parse_standing(body, rules).exercises.size() <= rules.standing.size(); });
  attempt([&] { return !clamshell::parse_message(body).empty(); });
  attempt([&] { return clamshell::parse_share_request(body).days >= 1; });
  return 0;
}
