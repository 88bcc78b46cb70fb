// SPDX-License-Identifier: Apache-2.0
#include "api/plan.h"

#include <utility>

#include "api/call_parameters.h"
#include "prescription/prescribe.h"
#include "record/dossier.h"
#include "wire/prescription_json.h"

namespace clamshell {

Plan make_plan(Records& records, const Person& person, Day today) {
  History history = recall_history(records.database, person);
  Prescription prescription = prescribe(history, records.knowledge().rules, today);
  return {std::move(history), std::move(prescription), today};
}

Plan make_plan(const Call& call) { return make_plan(call.records, call.person, today_of(call)); }

Response respond_plan(const Call& call) {
  const auto [history, prescription, today] = make_plan(call);
  Json programme = nullptr;
  if (history.programme) programme = json_of(*history.programme, name_of(call.records, history.programme->author));
  Json plan = plan_json(prescription, history, call.records.knowledge().rules, today, std::move(programme));
  plan["unread"] = call.records.contact.unread_by_person(call.person.id);
  return respond(Status::ok, plan);
}

std::string name_of(const Records& records, const std::string& person) {
  const auto found = records.people.person(person);
  return found ? found->name : "";
}

}  // namespace clamshell
