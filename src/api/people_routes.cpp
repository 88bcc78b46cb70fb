// SPDX-License-Identifier: Apache-2.0
/// People: who there is, their names, roles and profiles.
#include <algorithm>
#include <array>
#include <exception>

#include "api/call_parameters.h"
#include "api/password.h"
#include "api/renew_lines.h"
#include "api/route.h"
#include "api/second_factor.h"
#include "geometry/timestamp.h"
#include "http/secret.h"
#include "language/translate.h"
#include "wire/json_values.h"
#include "wire/person_json.h"
#include "wire/person_request.h"

namespace clamshell {
namespace {

Json line_json(const ListedPerson& person, int unread) {
  Json json{{"id", person.id}, {"name", person.name}, {"role", name_of(person.role)}, {"unread", unread}};
  if (!person.line) return json;
  const ListLine& line = *person.line;
  json.update({{"last_day", or_null(line.last_day)},
               {"days_done", line.days_done},
               {"done_this_week", line.done_this_week},
               {"days_a_week", line.days_a_week},
               {"advice", line.advice},
               {"sentence", line.sentence},
               {"flags", Json::parse(line.flags, nullptr, /*allow_exceptions=*/false)}});
  return json;
}

ListQuery list_query_of(const Request& request) {
  constexpr int kLimit = 50, kMostOnPage = 100, kMostPeople = 10'000'000;
  ListQuery query;
  if (const auto letters = parameter(request, "letters")) query.letters = decode_parameter(*letters).value_or("");
  const std::string_view order = parameter(request, "order").value_or("flags");
  if (order == "flags")
    query.order = ListOrder::urgency;
  else if (order == "days_done")
    query.order = ListOrder::days_done;
  else if (order == "name")
    query.order = ListOrder::name;
  else
    throw BadMessage("\"order\" must be \"flags\", \"days_done\" or \"name\".");
  query.offset = whole_parameter(request, "offset", 0, kMostPeople).value_or(0);
  query.limit = whole_parameter(request, "limit", 1, kMostOnPage).value_or(kLimit);
  return query;
}

/// A small clinic's list is as of now; of a large one this page is, and the order becomes it in the background.
Response list_people(Call& call) {
  constexpr int kRenewedAtOnce = 25;
  const ListQuery query = list_query_of(call.request);
  const Day today = today_of(call);
  const std::string day = iso_date(today);
  Records& records = call.records;
  const auto renew = [&](const std::vector<std::string>& people) {
    const Speaking kept(Language::english);
    renew_lines(records.database, records.knowledge().rules, people, today);
  };
  const auto outdated = records.list.outdated(day, kRenewedAtOnce + 1);
  if (outdated.size() > kRenewedAtOnce)
    records.services.renew_list(today);
  else
    renew(outdated);

  ListPage page = records.list.page(query);
  std::vector<std::string> shown;
  for (const auto* part : {&page.people, &page.staff})
    for (const ListedPerson& each : *part)
      if (!each.line || each.line->day != day) shown.push_back(each.id);
  if (!shown.empty()) {
    renew(shown);
    page = records.list.page(query);
  }
  for (ListedPerson& each : page.people)  // what is kept is in English, and meanwhile its record may have changed
    if (spoken() != Language::english || !each.line || each.line->day != day)
      each.line = line_of(records.database, records.knowledge().rules, each.id, today);
  auto unread = records.contact.unread_by_clinic();
  Json people = Json::array(), staff = Json::array();
  for (const ListedPerson& each : page.people) people.push_back(line_json(each, unread[each.id]));
  for (const ListedPerson& each : page.staff)
    staff.push_back({{"id", each.id}, {"name", each.name}, {"role", name_of(each.role)}});
  call.person = {};
  return respond(Status::ok, Json{{"people", people}, {"count", page.count}, {"staff", staff}});
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
  Json added = json_of(call.person);
  added["one_time_code"] = wanted.password ? Json() : keep_new_one_time_code(call);
  if (!wanted.password) call.detail = ", who signs in by a one-time code";
  return respond(Status::created, added);
}

constexpr std::size_t kUnknownBytes = 32;  ///< of a password that nobody knows

SlowOrNot add_person(Call& call) {
  const NewPerson wanted = parse_new_person(call.request.body);
  if (wanted.role != Role::person && !may(call.visitor, Action::govern, ""))
    return refuse(Status::forbidden, "not_yours", "Only an admin may give this role.");
  if (!call.visitor.sign_in)
    return refuse(Status::conflict, "password_first",
                  "Set a password for yourself first: once there is a second person, everybody signs in.");
  return slowly(
      SlowWork::hashing,
      [password = wanted.password.value_or(random_word(kUnknownBytes))] { return hash_password(password); },
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
  call.person.profile = parse_profile(call.request.body, call.records.knowledge().rules.bands);
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
