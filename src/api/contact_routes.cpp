// SPDX-License-Identifier: Apache-2.0
/// What passes between a person and whoever helps them: messages, and the clinician's page at an address of its own.
#include <array>
#include <utility>

#include "api/call_parameters.h"
#include "api/plan.h"
#include "api/route.h"
#include "base/iso_time.h"
#include "http/secret.h"
#include "wire/json_values.h"
#include "wire/outcome_request.h"

namespace clamshell {
namespace {

Json messages_json(const Call& call) {
  Json list = Json::array();
  for (const Message& message : call.records.contact.messages(call.person.id))
    list.push_back({{"time", iso_time(message.time)},
                    {"author", message.author},
                    {"author_name", message.author_name ? *message.author_name : name_of(call.records, message.author)},
                    {"text", message.text},
                    {"seen", or_null(message.seen, iso_time)}});
  return list;
}

Response show_messages(Call& call) {
  call.records.contact.mark_seen(call.person.id, call.visitor.id == call.person.id, call.now);
  return respond(Status::ok, messages_json(call));
}

Response keep_message(Call& call) {
  const std::string text = parse_message(call.request.body);
  call.records.contact.keep(call.person.id, Message{call.now, call.visitor.id, text, {}});
  call.detail = ": " + text;
  return respond(Status::ok, messages_json(call));
}

Json shares_json(const Call& call) {
  Json list = Json::array();
  for (const Share& share : call.records.contact.shares(call.person.id)) {
    Json openings = Json::array();
    for (const Timestamp opened : share.openings) openings.push_back(iso_time(opened));
    list.push_back({{"note", share.note},
                    {"created", iso_time(share.created)},
                    {"expires", iso_time(share.expires)},
                    {"withdrawn", or_null(share.withdrawn, iso_time)},
                    {"is_open", !share.withdrawn && share.expires > call.now},
                    {"openings", std::move(openings)}});
  }
  return list;
}

Response list_shares(Call& call) { return respond(Status::ok, Json{{"path", nullptr}, {"shares", shares_json(call)}}); }

/// The address is told once: only its hash is kept.
Response share_page(Call& call) {
  constexpr std::size_t kWordBytes = 16;
  const auto [note, days] = parse_share_request(call.request.body);
  const std::string word = random_word(kWordBytes);
  call.records.contact.keep(call.person.id, digest_of(word),
                            Share{.note = note, .created = call.now, .expires = call.now + std::chrono::days{days}});
  if (!note.empty()) call.detail = " for " + note;
  return respond(Status::created, Json{{"path", "/shared/" + word}, {"shares", shares_json(call)}});
}

Response withdraw_page(Call& call) {
  call.records.contact.withdraw(call.person.id, parse_withdrawal(call.request.body), call.now);
  return list_shares(call);
}

Response show_shared(Call& call) {
  const auto owner = call.records.contact.open(digest_of(call.word), call.now);
  const auto person = owner ? call.records.people.person(*owner) : std::nullopt;
  if (!person)
    return refuse(Status::not_found, "not_found",
                  "There is no page at this address any more: it has expired or was withdrawn.");
  call.person = *person;
  Response page = report_page(call);
  AuditEntry opened = audit_entry(call, "saw", "shared page");
  opened.actor = {};
  opened.actor_name = "whoever has the address";
  call.records.access.audit(opened);
  return page;
}

constexpr std::array kContactRoutes{
    Route{Method::get, "/api/people/PERSON/messages", Action::see, show_messages},
    Route{Method::post, "/api/people/PERSON/messages", Action::tell, keep_message, "wrote", "message"},
    Route{Method::get, "/api/people/PERSON/shares", Action::see, list_shares},
    Route{Method::post, "/api/people/PERSON/shares", Action::exercise, share_page, "shared", "page"},
    Route{Method::post, "/api/people/PERSON/shares/withdraw", Action::exercise, withdraw_page, "changed",
          "shared page: withdrawn"},
    Route{Method::get, "/shared/WORD", {}, show_shared}};

}  // namespace

std::span<const Route> contact_routes() { return kContactRoutes; }

}  // namespace clamshell
