// SPDX-License-Identifier: Apache-2.0
/// Who asks: signing in and out, and passwords.
#include <array>
#include <chrono>

#include "api/audit_entry.h"
#include "api/password.h"
#include "api/refusals.h"
#include "api/route.h"
#include "http/secret.h"
#include "wire/person_json.h"
#include "wire/sign_in_request.h"

namespace clamshell {
namespace {

namespace asio = boost::asio;

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

Try try_of(const Call& call, const std::string& name) { return {.name = name, .network = call.network}; }

bool may_try(Call& call, const std::string& name) {
  return !call.records.wrong_passwords.too_many(try_of(call, name), WrongTries::Clock::now());
}

asio::awaitable<bool> is_right(Call& call, std::string name, std::string password) {
  const auto kept_hash = [&]() -> std::optional<std::string> {
    const auto credentials = call.records.access.credentials(name);
    return credentials ? std::optional(credentials->password_hash) : std::nullopt;
  };
  const auto hash = kept_hash();
  auto comparing = call.records.hashing.run([=] { return is_password(password, hash); });
  bool right = co_await std::move(comparing);
  right = right && kept_hash() == hash;  // it may have been changed meanwhile
  co_return right;
}

/// Tells the audit whose a wrong one was to be.
asio::awaitable<bool> try_password(Call& call, std::string name, std::string password) {
  const Try one = try_of(call, name);
  call.records.wrong_passwords.add(one, WrongTries::Clock::now());
  auto trying = is_right(call, name, password);
  if (co_await std::move(trying)) {
    call.records.wrong_passwords.forgive(one);
    co_return true;
  }
  const auto credentials = call.records.access.credentials(name);
  AuditEntry entry = audit_entry(call, "wrong_password", credentials ? "sign-in" : "sign-in under an unknown name");
  if (call.visitor.id.empty()) entry.actor_name = "somebody not signed in";
  call.records.access.audit(entry);
  co_return false;
}

std::optional<Person> person_of(const Call& call, const std::string& name) {
  const auto credentials = call.records.access.credentials(name);
  return credentials ? call.records.people.person(credentials->person) : std::nullopt;
}

asio::awaitable<std::string> hash_of(Call& call, std::string password) {
  auto hashing = call.records.hashing.run([=] { return hash_password(password); });
  co_return co_await std::move(hashing);
}

asio::awaitable<Response> sign_in(Call& call) {
  const SignInRequest wanted = parse_sign_in(call.request.body());
  if (!may_try(call, wanted.sign_in)) co_return refuse_for_a_minute();
  call.person = person_of(call, wanted.sign_in).value_or(Person{});
  auto trying = try_password(call, wanted.sign_in, wanted.password);
  const bool right = co_await std::move(trying);
  const auto person = person_of(call, wanted.sign_in);
  if (!right || !person) co_return refuse(http::status::unauthorized, "wrong_password", "Wrong name or password.");

  const auto credentials = call.records.access.credentials(wanted.sign_in);
  if (credentials && is_outdated(credentials->password_hash)) {
    auto hashing = hash_of(call, wanted.password);
    const std::string hash = co_await std::move(hashing);
    call.records.access.set_credentials(person->id, person->sign_in.value_or(wanted.sign_in), hash);
  }
  end_sign_in(call);
  call.visitor = *person;
  Response response = tell(call, *person);
  begin_sign_in(call, response);
  co_return response;
}

Response sign_out(Call& call) {
  end_sign_in(call);
  Response response = tell(call, call.sign_in_needed ? Person{} : call.visitor);
  response.set(http::field::set_cookie, call.records.cookie.clear());
  return response;
}

asio::awaitable<Response> set_password(Call& call) {
  const PasswordRequest wanted = parse_password(call.request.body());
  const bool own = call.person.id == call.visitor.id;
  if (own && call.person.sign_in) {
    if (!may_try(call, *call.person.sign_in)) co_return refuse_for_a_minute();
    auto trying = try_password(call, *call.person.sign_in, wanted.old_password.value_or(""));
    if (!co_await std::move(trying))
      co_return refuse(http::status::unauthorized, "wrong_password", "That is not your current password.");
  }
  auto hashing = hash_of(call, wanted.password);
  const std::string hash = co_await std::move(hashing);
  AccessStore& access = call.records.access;
  const auto taken = access.credentials(wanted.sign_in);
  if (taken && taken->person != call.person.id) co_return refuse_name();
  access.set_credentials(call.person.id, wanted.sign_in, hash);
  call.person.sign_in = wanted.sign_in;
  Response response = respond(http::status::ok, json_of(call.person));
  if (own) begin_sign_in(call, response);  // the earlier ones ended
  co_return response;
}

constexpr std::array kSignInRoutes{
    Route{http::verb::get, "/api/me", {}, show_visitor},
    Route{http::verb::post, "/api/sign-in", {}, sign_in, "signed_in"},
    Route{http::verb::post, "/api/sign-out", {}, sign_out, "signed_out"},
    Route{http::verb::post, "/api/people/PERSON/password", Action::manage, set_password, "changed", "password"}};

}  // namespace

std::span<const Route> sign_in_routes() { return kSignInRoutes; }

}  // namespace clamshell
