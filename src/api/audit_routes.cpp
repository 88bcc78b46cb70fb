// SPDX-License-Identifier: Apache-2.0
/// Who saw and changed what.
#include <array>

#include "api/route.h"
#include "base/iso_time.h"

namespace clamshell {
namespace {

Response list(const Call& call, const std::optional<std::string>& person) {
  constexpr int kMost = 200;
  Json list = Json::array();
  for (const AuditEntry& entry : call.records.access.audits(person, kMost))
    list.push_back({{"time", iso_time(entry.time)},
                    {"actor_name", entry.actor_name},
                    {"person_name", entry.person_name},
                    {"action", entry.action},
                    {"what", entry.what}});
  return respond(Status::ok, list);
}

Response list_of_person(Call& call) { return list(call, call.person.id); }

Response list_everybodys(Call& call) { return list(call, std::nullopt); }

constexpr std::array kAuditRoutes{Route{Method::get, "/api/people/PERSON/audit", Action::see, list_of_person},
                                  Route{Method::get, "/api/audit", Action::govern, list_everybodys}};

}  // namespace

std::span<const Route> audit_routes() { return kAuditRoutes; }

}  // namespace clamshell
