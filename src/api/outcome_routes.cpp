// SPDX-License-Identifier: Apache-2.0
/// What came of the programme outside of its sessions: standing work, whether it helps; and sets that are corrected.
#include <fmt/format.h>

#include <array>
#include <charconv>

#include "api/call_parameters.h"
#include "api/plan.h"
#include "api/route.h"
#include "wire/outcome_json.h"
#include "wire/outcome_request.h"
#include "wire/session_json.h"

namespace clamshell {
namespace {

Response show_outcomes(Call& call) {
  const Outcomes outcomes = call.records.outcomes.outcomes(call.person.id);
  return respond(Status::ok, json_of(outcomes, call.records.knowledge().rules.function, today_of(call)));
}

Response keep_function(Call& call) {
  FunctionRating rating = parse_function(call.request.body, call.records.knowledge().rules.function);
  rating.day = today_of(call);
  call.records.outcomes.keep(call.person.id, rating);
  return show_outcomes(call);
}

Response keep_strength_test(Call& call) {
  StrengthTest test = parse_strength_test(call.request.body, call.records.knowledge().rules.bands);
  const auto& forces = call.person.profile.band_force_n;
  const auto force = forces.find(test.band);
  if (force == forces.end())
    return refuse(Status::conflict, "band_not_measured",
                  "Measure this band first, in the profile: a hold tells nothing as long as its force is not known.");
  test.day = today_of(call);
  test.force_n = force->second;
  call.records.outcomes.keep(call.person.id, test);
  return show_outcomes(call);
}

Response keep_questionnaire(Call& call) {
  Questionnaire questionnaire = parse_questionnaire(call.request.body);
  questionnaire.day = today_of(call);
  call.records.outcomes.keep(call.person.id, questionnaire);
  call.detail = ": " + questionnaire.name;
  return show_outcomes(call);
}

Response keep_standing(Call& call) {
  StandingDay day = parse_standing(call.request.body, call.records.knowledge().rules);
  day.day = today_of(call);
  if (!day.exercises.empty() && !make_plan(call).prescription.standing)
    return refuse(Status::conflict, "not_yet", "Standing work is not in the plan.");
  call.records.outcomes.keep(call.person.id, day);
  return respond_plan(call);
}

int set_index(const Call& call) {
  int index = -1;
  const char* const end = call.word.data() + call.word.size();
  const auto [stopped, error] = std::from_chars(call.word.data(), end, index);
  const bool is_known = error == std::errc{} && stopped == end && index >= 0 && index < std::ssize(call.session.sets);
  if (!is_known) throw NotKept("This session has no such set.");
  return index;
}

/// "left leg, 15 repetitions, red band"
std::string set_in_words(const ChangedSet& set, std::size_t measured) {
  return fmt::format("{} leg, {} repetitions, {}{}", set.working_leg == Side::left ? "left" : "right",
                     set.confirmed.value_or(static_cast<int>(measured)), set.band ? *set.band + " band" : "no band",
                     set.left_out ? ", left out" : "");
}

Response show_corrected(Call& call) {
  const auto session = call.records.sessions.session(call.session.id);
  if (!session) throw NotKept("This session was deleted meanwhile.");
  return respond(Status::ok, json_of(*session));
}

ChangedSet as_kept(const SetRecord& set) {
  return {.working_leg = set.working_leg, .confirmed = set.confirmed, .left_out = set.left_out, .band = set.band};
}

Response correct_set(Call& call) {
  const int index = set_index(call);
  if (!call.session.ended)
    return refuse(Status::conflict, "not_ended", "A session under way can't be corrected: end it first.");
  const CorrectionRequest wanted = parse_correction(call.request.body, call.records.knowledge().rules.bands);
  const SetRecord& before = call.session.sets.at(static_cast<std::size_t>(index));
  const std::size_t measured = before.repetitions.size();
  call.records.sessions.correct_set(call.session.id, index, wanted.change, {call.now, wanted.reason});
  call.detail =
      fmt::format(" {} of {}: {}; before: {}; because: {}", index + 1, call.session.id,
                  set_in_words(wanted.change, measured), set_in_words(as_kept(before), measured), wanted.reason);
  return show_corrected(call);
}

Response undo_correction(Call& call) {
  const int index = set_index(call);
  const auto& correction = call.session.sets.at(static_cast<std::size_t>(index)).correction;
  if (correction && call.now - correction->time > kUndoTime)
    return refuse(Status::conflict, "too_late",
                  "A correction can be taken back for a minute: correct the set again instead.");
  call.records.sessions.undo_correction(call.session.id, index, call.now);
  call.detail = fmt::format(" {} of {}: correction taken back", index + 1, call.session.id);
  return show_corrected(call);
}

constexpr std::array kOutcomeRoutes{
    Route{Method::get, "/api/people/PERSON/outcomes", Action::see, show_outcomes},
    Route{Method::post, "/api/people/PERSON/function", Action::tell, keep_function, "changed", "function"},
    Route{Method::post, "/api/people/PERSON/strength", Action::tell, keep_strength_test, "changed", "strength test"},
    Route{Method::post, "/api/people/PERSON/questionnaires", Action::treat, keep_questionnaire, "changed",
          "questionnaire"},
    Route{Method::post, "/api/people/PERSON/standing", Action::exercise, keep_standing},
    Route{Method::post, "/api/sessions/SESSION/sets/WORD/correction", Action::exercise, correct_set, "changed", "set"},
    Route{Method::delete_, "/api/sessions/SESSION/sets/WORD/correction", Action::exercise, undo_correction, "changed",
          "set"}};

}  // namespace

std::span<const Route> outcome_routes() { return kOutcomeRoutes; }

}  // namespace clamshell
