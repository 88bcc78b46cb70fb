// SPDX-License-Identifier: Apache-2.0
/// Muscles: of a set, of a session, and their picture.
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "api/route.h"
#include "wire/muscles_json.h"

namespace clamshell {
namespace {

constexpr std::string_view kGoesOn = "This set is still running: ask again when it has ended.";

bool goes_on(const SessionRecord& session, const SetRecord& set) { return !session.ended && !set.ended; }

/// Nothing: the session has no such set.
std::optional<std::size_t> set_of(const Call& call) {
  std::size_t index{};
  const char* const end = call.word.data() + call.word.size();
  const auto [stopped, error] = std::from_chars(call.word.data(), end, index);
  if (error != std::errc{} || stopped != end || index >= call.session.sets.size()) return std::nullopt;
  return index;
}

Response respond_simulating() { return respond(Status::accepted, Json{{"simulating", true}}); }

Response show_set(Call& call) {
  const auto set = set_of(call);
  if (!set) return refuse(Status::not_found, "no_such_set", "This session has no such set.");
  if (goes_on(call.session, call.session.sets[*set])) return refuse(Status::conflict, "not_ended", kGoesOn);
  const auto muscles = call.records.services.muscles(call.session, *set, call.person.profile);
  return muscles ? respond(Status::ok, json_of(*muscles)) : respond_simulating();
}

Response show_session_muscles(Call& call) {
  const SessionRecord& session = call.session;
  std::vector<SetMuscles> sets;
  bool simulating = false;
  for (std::size_t i = 0; i < session.sets.size(); ++i) {
    SetMuscles& set = sets.emplace_back();
    if (session.sets[i].left_out)
      set.why_not = "You left this set out.";
    else if (goes_on(session, session.sets[i]))
      set.why_not = kGoesOn;
    else if (const auto muscles = call.records.services.muscles(session, i, call.person.profile))
      set = *muscles;
    else
      simulating = true;
  }
  return simulating ? respond_simulating() : respond(Status::ok, work_json(session, sets));
}

Response show_picture(Call& call) {
  Json& picture = call.records.muscle_picture;
  if (picture.is_null()) picture = picture_json(call.records.knowledge().anatomy);
  return respond(Status::ok, picture);
}

constexpr std::array kMuscleRoutes{
    Route{Method::get, "/api/sessions/SESSION/sets/WORD/muscles", Action::see, show_set},
    Route{Method::get, "/api/sessions/SESSION/muscles", Action::see, show_session_muscles},
    Route{Method::get, "/api/muscles/picture", Action::exercise, show_picture}};

}  // namespace

std::span<const Route> muscle_routes() { return kMuscleRoutes; }

}  // namespace clamshell
