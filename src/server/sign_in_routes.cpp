// SPDX-License-Identifier: Apache-2.0
/// Who asks: signing in and out, and passwords.
#include <array>
#include <chrono>

#include "report/person_json.h"
#include "server/audit_entry.h"
#include "server/password.h"
#include "server/refusals.h"
#include "server/route.h"
#include "server/secret.h"
#include "server/sign_in_request.h"

namespace clamshell {
namespace {

Response tell(const Call& call, const Person& visitor) {
  const bool known = !visitor.id.empty();
  const char* const sign_in = !call.sign_in_needed ? "not_needed" : known ? "done" : "needed";
  return respond(http::status::ok, Json{{"sign_in", sign_in}, {"person", known ? json_of(visitor) : Json(nullptr)}});
}

Response show_visitor(Call& call) { return tell(call, call.visitor); }

/// Under a new word, so that one somebody planted before is worth nothing.
void begin_sign_in(Call& call, Response& response) {
  constexpr std::size_t kTokenBytes = 32;
  const std::string token = random_word(kTokenBytes);
  call.records.access.begin_sign_in(digest_of(token), call.visitor.id, call.now, call.now + SignInCookie::kAge);
  response.set(http::field::set_cookie, call.records.cookie.set(token));
}

void end_sign_in(const Call& call) {
  if (const auto token = call.records.cookie.token_of(call.request)) call.records.access.end_sign_in(digest_of(*token));
}

Response refuse_for_a_minute() {
  Response response = refuse(http::status::too_many_requests, "too_many",
                             "Too many wrong passwords were tried; try again in a minute.");
  response.set(http::field::retry_after, "60");
  return response;
}

/// Counts a wrong one and tells the audit whose it was to be.
bool try_password(Call& call, const std::string& password, const std::optional<Credentials>& credentials) {
  if (is_password(password, credentials ? std::optional(credentials->password_hash) : std::nullopt)) return true;
  call.records.wrong_passwords.add(WrongTries::Clock::now());
  AuditEntry entry = audit_entry(call, "wrong_password", credentials ? "sign-in" : "sign-in under an unknown name");
  if (call.visitor.id.empty()) entry.actor_name = "somebody not signed in";
  call.records.access.audit(entry);
  return false;
}

Response sign_in(Call& call) {
  const auto [name, password] = parse_sign_in(call.request.body());
  if (call.records.wrong_passwords.too_many(WrongTries::Clock::now())) return refuse_for_a_minute();
  const auto credentials = call.records.access.credentials(name);
  const auto person = call.records.people.person(credentials ? credentials->person : "");
  call.person = person.value_or(Person{});
  if (!try_password(call, password, credentials) || !person)
    return refuse(http::status::unauthorized, "wrong_password", "This name and this password do not belong together.");

  if (is_outdated(credentials->password_hash))
    call.records.access.set_credentials(person->id, person->sign_in.value_or(name), hash_password(password));
  end_sign_in(call);
  call.visitor = *person;
  Response response = tell(call, *person);
  begin_sign_in(call, response);
  return response;
}

Response sign_out(Call& call) {
  end_sign_in(call);
  Response response = tell(call, call.sign_in_needed ? Person{} : call.visitor);
  response.set(http::field::set_cookie, call.records.cookie.clear());
  return response;
}

Response set_password(Call& call) {
  const PasswordRequest wanted = parse_password(call.request.body());
  const bool own = call.person.id == call.visitor.id;
  AccessStore& access = call.records.access;
  if (own && call.person.sign_in) {
    if (call.records.wrong_passwords.too_many(WrongTries::Clock::now())) return refuse_for_a_minute();
    if (!try_password(call, wanted.old_password.value_or(""), access.credentials(*call.person.sign_in)))
      return refuse(http::status::unauthorized, "wrong_password", "That is not the password so far.");
  }
  const auto taken = access.credentials(wanted.sign_in);
  if (taken && taken->person != call.person.id) return refuse_name();
  access.set_credentials(call.person.id, wanted.sign_in, hash_password(wanted.password));
  call.person.sign_in = wanted.sign_in;
  Response response = respond(http::status::ok, json_of(call.person));
  if (own) begin_sign_in(call, response);  // the earlier ones ended
  return response;
}

constexpr std::array kSignInRoutes{
    Route{http::verb::get, "/api/me", {}, show_visitor},
    Route{http::verb::post, "/api/sign-in", {}, sign_in, "signed_in"},
    Route{http::verb::post, "/api/sign-out", {}, sign_out, "signed_out"},
    Route{http::verb::post, "/api/people/PERSON/password", Action::manage, set_password, "changed", "password"}};

}  // namespace

std::span<const Route> sign_in_routes() { return kSignInRoutes; }

}  // namespace clamshell
