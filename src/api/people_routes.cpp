// SPDX-License-Identifier: Apache-2.0
/// People: who there is, their names, roles and profiles.
#include <algorithm>
#include <array>
#include <exception>

#include "api/call_parameters.h"
#include "api/password.h"
#include "api/plan.h"
#include "api/refusals.h"
#include "api/route.h"
#include "geometry/iso_date.h"
#include "prescription/advice_name.h"
#include "store/contact_store.h"
#include "wire/person_json.h"
#include "wire/person_request.h"
#include "wire/prescription_json.h"

namespace clamshell {
namespace {

Json line_of(const Person& person, const Plan& plan, int unread) {
  const Prescription& prescription = plan.prescription;
  return {{"id", person.id},
          {"name", person.name},
          {"role", name_of(person.role)},
          {"last_day", prescription.done.empty() ? Json(nullptr) : Json(iso_date(prescription.done.back()))},
          {"days_done", prescription.days_done},
          {"done_this_week", prescription.done_this_week},
          {"days_a_week", prescription.days_a_week},
          {"advice", name_of(prescription.advice)},
          {"sentence", prescription.sentence},
          {"flags", json_of(prescription.flags)},
          {"unread", unread}};
}

Response list_people(Call& call) {
  Json list = Json::array();
  auto unread = ContactStore(call.records.database).unread_by_clinic();
  for (const Person& person : call.records.people.people())
    list.push_back(line_of(person, make_plan(call.records, person, today_of(call)), unread[person.id]));
  call.person = {};
  return respond(Status::ok, list);
}

bool is_taken(const Call& call, const std::string& name) {
  const auto owner = call.records.people.find(name);
  return owner && owner->id != call.person.id;
}

Response keep_person(Call& call, const NewPerson& wanted, const std::string& hash) {
  call.person = {};
  if (is_taken(call, wanted.name) || call.records.access.credentials(wanted.sign_in)) return refuse_name();
  call.person = call.records.people.add(wanted.name, wanted.role, call.now);
  try {
    call.records.access.set_credentials(call.person.id, wanted.sign_in, hash);
  } catch (const StoreError&) {
    call.records.people.remove(call.person.id);  // who could not sign in
    throw;
  }
  call.person.sign_in = wanted.sign_in;
  return respond(Status::created, json_of(call.person));
}

SlowOrNot add_person(Call& call) {
  const NewPerson wanted = parse_new_person(call.request.body);
  if (wanted.role != Role::person && !may(call.visitor, Action::govern, ""))
    return refuse(Status::forbidden, "not_yours", "Only an admin may give this role.");
  if (!call.visitor.sign_in)
    return refuse(Status::conflict, "password_first",
                  "Set a password for yourself first: once there is a second person, everybody signs in.");
  return slowly(
      SlowWork::hashing, [password = wanted.password] { return hash_password(password); },
      [&call, wanted](const std::string& hash) { return keep_person(call, wanted, hash); });
}

Response show_person(Call& call) { return respond(Status::ok, json_of(call.person)); }

Response rename(Call& call) {
  const std::string name = parse_name(call.request.body);
  if (is_taken(call, name)) return refuse_name();
  call.records.people.rename(call.person.id, name);
  call.person.name = name;
  return show_person(call);
}

bool is_last_admin(const Call& call) {
  const auto is_another = [&](const Person& person) {
    return person.role == Role::admin && person.id != call.person.id;
  };
  return call.person.role == Role::admin && std::ranges::none_of(call.records.people.people(), is_another);
}

Response change_role(Call& call) {
  const Role role = parse_role(call.request.body);
  if (role != Role::admin && is_last_admin(call)) return refuse_last_admin();
  call.records.people.change_role(call.person.id, role);
  call.person.role = role;
  return show_person(call);
}

Response change_profile(Call& call) {
  call.person.profile = parse_profile(call.request.body, call.records.knowledge.rules.bands);
  call.records.people.change_profile(call.person.id, call.person.profile);
  return show_person(call);
}

Response remove_person(Call& call) {
  const bool alone = call.records.people.people().size() == 1;
  if (!alone && is_last_admin(call)) return refuse_last_admin();
  call.records.people.remove(call.person.id);
  Response response = respond(Status::ok, Json::object());
  if (call.person.id == call.visitor.id) response.headers.set("Set-Cookie", call.records.cookie.clear());
  return response;
}

constexpr std::array kPeopleRoutes{
    Route{Method::get, "/api/people", Action::treat, list_people, "saw", "the list of people"},
    Route{Method::post, "/api/people", Action::treat, add_person, "added", "person"},
    Route{Method::get, "/api/people/PERSON", Action::see, show_person},
    Route{Method::delete_, "/api/people/PERSON", Action::manage, remove_person, "deleted", "person"},
    Route{Method::post, "/api/people/PERSON/name", Action::manage, rename, "changed", "name"},
    Route{Method::post, "/api/people/PERSON/role", Action::govern, change_role, "changed", "role"},
    Route{Method::post, "/api/people/PERSON/profile", Action::tell, change_profile, "changed", "profile"}};

}  // namespace

std::span<const Route> people_routes() { return kPeopleRoutes; }

}  // namespace clamshell
