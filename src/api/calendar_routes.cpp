// SPDX-License-Identifier: Apache-2.0
/// The calendar's address: unguessable, so that calendar programs, which don't sign in, can read it.
#include <array>

#include "api/call_parameters.h"
#include "api/plan.h"
#include "api/route.h"
#include "export/time_zone.h"
#include "export/write_calendar.h"
#include "http/secret.h"
#include "wire/treatment_request.h"

namespace clamshell {
namespace {

Response show_address(Call& call) {
  const auto word = call.records.people.calendar_word(call.person.id);
  return respond(Status::ok, Json{{"path", word ? Json("/calendar/" + *word + ".ics") : Json(nullptr)}});
}

Response change_address(Call& call) {
  constexpr std::size_t kWordBytes = 16;
  const bool share = parse_share(call.request.body);
  call.records.people.set_calendar_word(call.person.id, share ? std::optional(random_word(kWordBytes)) : std::nullopt);
  return show_address(call);
}

Response show_calendar(Call& call) {
  constexpr std::string_view kExtension = ".ics";
  const bool is_calendar = call.word.ends_with(kExtension);
  if (is_calendar) call.word.resize(call.word.size() - kExtension.size());
  const auto person = is_calendar ? call.records.people.whose_calendar(call.word) : std::nullopt;
  if (!person) return refuse(Status::not_found, "not_found", "There is no calendar at this address any more.");

  call.person = *person;
  const CalendarClock clock{call.now, zone_of(call.request)};
  auto [history, prescription, today] =
      make_plan(call.records, call.person, day_of(call.now, utc_offset_in(clock.zone, call.now)));
  const Dossier dossier{.person = call.person,
                        .sessions = {},
                        .history = std::move(history),
                        .screenings = {},
                        .programmes = {},
                        .notes = {},
                        .outcomes = {},
                        .messages = {},
                        .prescription = std::move(prescription),
                        .today = today};
  Response response = respond(Status::ok, "text/calendar; charset=utf-8",
                              write_calendar(dossier, call.records.knowledge().rules, clock));
  response.headers.set("Cache-Control", "private, max-age=3600");
  return response;
}

constexpr std::array kCalendarRoutes{
    Route{Method::get, "/api/people/PERSON/calendar", Action::exercise, show_address},
    Route{Method::post, "/api/people/PERSON/calendar", Action::exercise, change_address, "changed", "calendar"},
    Route{Method::get, "/calendar/WORD", {}, show_calendar}};

}  // namespace

std::span<const Route> calendar_routes() { return kCalendarRoutes; }

}  // namespace clamshell
