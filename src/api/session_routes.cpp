// SPDX-License-Identifier: Apache-2.0
/// Sessions: begun, ended, answered, seen again, deleted.
#include <algorithm>
#include <array>
#include <chrono>

#include "api/call_parameters.h"
#include "api/plan.h"
#include "api/route.h"
#include "wire/local_time.h"
#include "wire/session_json.h"
#include "wire/session_request.h"

namespace clamshell {
namespace {

/// What forbids it; nothing: it may begin. A sample may always.
std::optional<Response> stop_session(const Call& call, Source source, const Prescription& prescription,
                                     const Dose& dose) {
  if (source == Source::sample) return std::nullopt;
  if (prescription.advice == Advice::stop) return refuse(Status::conflict, "stopped", prescription.sentence);
  const auto& owned = call.person.profile.bands;
  if (dose.band && std::ranges::find(owned, *dose.band) == owned.end())
    return refuse(Status::conflict, "band_not_owned",
                  "This band is not in the profile; add it there, or take another one or none.");
  return std::nullopt;
}

Response refuse_more_sessions() {
  Response response = refuse(Status::too_many_requests, "too_many",
                             "You have started 100 sessions within an hour: continue one of them, or try again later.");
  response.headers.set("Retry-After", "3600");
  return response;
}

Response begin_session(Call& call) {
  const SessionRequest wanted(call.request.body);
  if (!call.records.begun_sessions.may_begin(call.person.id, call.now)) return refuse_more_sessions();
  const auto utc_offset = wanted.utc_offset().value_or(utc_offset_here(call.now));
  const Plan plan = make_plan(call.records, call.person, day_of(call.now, utc_offset));
  const Dose dose = wanted.dose(plan.prescription.next);
  if (auto refused = stop_session(call, wanted.source(), plan.prescription, dose)) return std::move(*refused);
  const SessionRecord session = call.records.sessions.begin_session(
      {.person = call.person.id, .source = wanted.source(), .plan = dose, .begun = call.now, .utc_offset = utc_offset});
  call.records.begun_sessions.add(call.person.id, call.now);
  return respond(Status::created, json_of(session));
}

Response list_sessions(Call& call) {
  constexpr int kMost = 1000, kUsual = 20;
  const int limit = whole_parameter(call.request, "limit", 1, kMost).value_or(kUsual);
  Json sessions = Json::array();
  for (const SessionRecord& session : call.records.sessions.sessions(call.person.id, limit))
    sessions.push_back(json_of(session));
  return respond(Status::ok, sessions);
}

Response show_unfinished(Call& call) {
  const auto session = call.records.sessions.unfinished(call.person.id, call.now - std::chrono::hours(12));
  return respond(Status::ok, session ? json_of(*session) : Json(nullptr));
}

Response show_session(Call& call) { return respond(Status::ok, json_of(call.session)); }

Response show_again(Call& call) {
  const auto session = call.records.sessions.session(call.session.id);
  if (!session) throw NotKept("This session was deleted meanwhile.");
  return respond(Status::ok, json_of(*session));
}

Response end_session(Call& call) {
  if (!call.session.ended) call.records.sessions.end_session(call.session.id, call.now);
  return show_again(call);
}

Response keep_answers(Call& call) {
  call.records.sessions.answer(call.session.id, parse_answers(call.request.body));
  return show_again(call);
}

Response delete_session(Call& call) {
  call.records.sessions.delete_session(call.session.id);
  return respond(Status::ok, Json::object());
}

constexpr std::array kSessionRoutes{
    Route{Method::get, "/api/sessions", Action::exercise, list_sessions},
    Route{Method::post, "/api/sessions", Action::exercise, begin_session},
    Route{Method::get, "/api/sessions/unfinished", Action::exercise, show_unfinished},
    Route{Method::get, "/api/sessions/SESSION", Action::see, show_session},
    Route{Method::delete_, "/api/sessions/SESSION", Action::exercise, delete_session, "deleted", "session"},
    Route{Method::post, "/api/sessions/SESSION/end", Action::exercise, end_session},
    Route{Method::post, "/api/sessions/SESSION/answers", Action::exercise, keep_answers},
    Route{Method::get, "/api/people/PERSON/sessions", Action::see, list_sessions}};

}  // namespace

std::span<const Route> session_routes() { return kSessionRoutes; }

}  // namespace clamshell
