// SPDX-License-Identifier: Apache-2.0
/// What a person is to do and what came of it: plan, history, screening, programmes, notes.
#include <array>
#include <chrono>
#include <utility>

#include "api/call_parameters.h"
#include "api/plan.h"
#include "api/route.h"
#include "base/iso_time.h"
#include "wire/history_json.h"
#include "wire/prescription_json.h"
#include "wire/treatment_request.h"

namespace clamshell {
namespace {

Response show_plan(Call& call) { return respond_plan(call); }

Response show_history(Call& call) {
  constexpr int kDays = 400, kMost = 36'525;
  const int days = whole_parameter(call.request, "days", 1, kMost).value_or(kDays);
  const auto [history, prescription, today] = make_plan(call);
  return respond(Status::ok, json_of(history, prescription, today - std::chrono::days(days)));
}

Response show_screening(Call& call) {
  Json questions = Json::array();
  for (const Question& question : call.records.knowledge().rules.questions) questions.push_back(json_of(question));
  const auto screenings = call.records.people.screenings(call.person.id);
  Json time = nullptr, answers = Json::object();
  if (!screenings.empty()) {
    time = iso_time(screenings.front().time);
    answers = screenings.front().answers;
  }
  return respond(Status::ok,
                 Json{{"questions", std::move(questions)}, {"time", std::move(time)}, {"answers", std::move(answers)}});
}

Response keep_screening(Call& call) {
  const Screening screening{call.now, parse_screening(call.request.body, call.records.knowledge().rules)};
  call.records.people.keep(call.person.id, screening);
  return respond_plan(call);
}

Response list_programmes(Call& call) {
  Json list = Json::array();
  for (const Programme& programme : call.records.people.programmes(call.person.id))
    list.push_back(json_of(programme, name_of(call.records, programme.author)));
  return respond(Status::ok, list);
}

Response keep_programme(Call& call) {
  Programme programme = parse_programme(call.request.body, call.records.knowledge().rules.bands);
  programme.time = call.now;
  programme.author = call.visitor.id;
  call.records.people.keep(call.person.id, programme);
  call.detail = ": " + programme.reason;
  return respond_plan(call);
}

Response list_notes(Call& call) {
  Json list = Json::array();
  for (const Note& note : call.records.people.notes(call.person.id))
    list.push_back({{"time", iso_time(note.time)},
                    {"author", note.author},
                    {"author_name", name_of(call.records, note.author)},
                    {"text", note.text}});
  return respond(Status::ok, list);
}

Response keep_note(Call& call) {
  const Note note{call.now, call.visitor.id, parse_note(call.request.body)};
  call.records.people.keep(call.person.id, note);
  return list_notes(call);
}

constexpr std::array kTreatmentRoutes{
    Route{Method::get, "/api/people/PERSON/plan", Action::see, show_plan},
    Route{Method::get, "/api/people/PERSON/history", Action::see, show_history},
    Route{Method::get, "/api/people/PERSON/screening", Action::see, show_screening},
    Route{Method::post, "/api/people/PERSON/screening", Action::tell, keep_screening, "changed", "screening"},
    Route{Method::get, "/api/people/PERSON/programmes", Action::see, list_programmes},
    Route{Method::post, "/api/people/PERSON/programmes", Action::treat, keep_programme, "changed", "programme"},
    Route{Method::get, "/api/people/PERSON/notes", Action::treat, list_notes},
    Route{Method::post, "/api/people/PERSON/notes", Action::treat, keep_note, "changed", "notes"}};

}  // namespace

std::span<const Route> treatment_routes() { return kTreatmentRoutes; }

}  // namespace clamshell
