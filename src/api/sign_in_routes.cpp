// SPDX-License-Identifier: Apache-2.0
/// Who asks: signing in and out, and passwords.
#include <array>
#include <chrono>

#include "api/password.h"
#include "api/route.h"
#include "api/second_factor.h"
#include "http/secret.h"
#include "wire/person_json.h"
#include "wire/sign_in_request.h"

namespace clamshell {
namespace {

Response tell(const Call& call, const Person& visitor) {
  const bool known = !visitor.id.empty();
  const char* const sign_in = !call.sign_in_needed ? "not_needed" : known ? "done" : "needed";
  const auto& provider = call.records.services.provider;
  return respond(Status::ok, Json{{"sign_in", sign_in},
                                  {"person", known ? json_of(visitor) : Json(nullptr)},
                                  {"provider", provider ? Json(provider->name()) : Json(nullptr)}});
}

Response show_visitor(Call& call) { return tell(call, call.visitor); }

/// Under a new word, so that one somebody planted before is worth nothing.
void begin_sign_in(Call& call, Response& response) {
  constexpr std::size_t kTokenBytes = 32;
  const std::string token = random_word(kTokenBytes);
  call.records.access.begin_sign_in(digest_of(token), call.visitor.id, call.now, call.now + SignInCookie::kAge);
  response.headers.set("Set-Cookie", call.records.cookie.set(token));
}

void end_sign_in(const Call& call) {
  if (const auto token = call.records.cookie.token_of(call.request)) call.records.access.end_sign_in(digest_of(*token));
}

Try try_of(const Call& call, const std::string& name) { return {.name = name, .network = call.network}; }

bool may_try(Call& call, const std::string& name) {
  return !call.records.wrong_passwords.too_many(try_of(call, name), WrongTries::Clock::now());
}

std::optional<std::string> kept_hash(const Call& call, const std::string& name) {
  const auto credentials = call.records.access.credentials(name);
  return credentials ? std::optional(credentials->password_hash) : std::nullopt;
}

/// A password that somebody gives, with the hash that was kept under the name when they gave it.
struct PasswordTrial {
  std::string name, password;
  std::optional<std::string> hash;

  bool is_right() const { return is_password(password, hash); }  ///< slow
};

PasswordTrial begin_trial(const Call& call, const std::string& name, const std::string& password) {
  call.records.wrong_passwords.add(try_of(call, name), WrongTries::Clock::now());
  return {name, password, kept_hash(call, name)};
}

/// Whether it was right and still is; otherwise the audit says whose it should have been.
bool end_trial(const Call& call, const PasswordTrial& trial, bool right) {
  if (right && kept_hash(call, trial.name) == trial.hash) {
    call.records.wrong_passwords.forgive(try_of(call, trial.name));
    return true;
  }
  const bool known = call.records.access.credentials(trial.name).has_value();
  AuditEntry entry = audit_entry(call, "wrong_password", known ? "sign-in" : "sign-in under an unknown name");
  if (call.visitor.id.empty()) entry.actor_name = "somebody not signed in";
  call.records.access.audit(entry);
  return false;
}

std::optional<Person> person_of(const Call& call, const std::string& name) {
  const auto credentials = call.records.access.credentials(name);
  return credentials ? call.records.people.person(credentials->person) : std::nullopt;
}

struct SignInTrial {
  bool right{};
  std::optional<std::string> renewed_hash;  ///< in place of an outdated one
};

SignInTrial compare(const PasswordTrial& trial) {
  SignInTrial compared{.right = trial.is_right(), .renewed_hash = std::nullopt};
  if (compared.right && is_outdated(*trial.hash)) compared.renewed_hash = hash_password(trial.password);
  return compared;
}

Response finish_sign_in(Call& call, const PasswordTrial& trial, const SignInTrial& compared,
                        const std::optional<std::string>& code) {
  const bool right = end_trial(call, trial, compared.right);
  const auto person = person_of(call, trial.name);
  if (!right || !person) return refuse(Status::unauthorized, "wrong_password", "Wrong name or password.");
  if (auto refused = refuse_second_factor(call, *person, code)) return *std::move(refused);
  if (compared.renewed_hash)
    call.records.access.set_credentials(person->id, person->sign_in.value_or(trial.name), *compared.renewed_hash);
  return let_in(call, *person);
}

SlowOrNot sign_in(Call& call) {
  const SignInRequest wanted = parse_sign_in(call.request.body);
  if (!may_try(call, wanted.sign_in)) return refuse_for_a_minute();
  call.person = person_of(call, wanted.sign_in).value_or(Person{});
  const PasswordTrial trial = begin_trial(call, wanted.sign_in, wanted.password);
  return slowly(
      SlowWork::hashing, [trial] { return compare(trial); },
      [&call, trial, code = wanted.code](const SignInTrial& compared) {
        return finish_sign_in(call, trial, compared, code);
      });
}

Response sign_out(Call& call) {
  end_sign_in(call);
  Response response = tell(call, call.sign_in_needed ? Person{} : call.visitor);
  response.headers.set("Set-Cookie", call.records.cookie.clear());
  return response;
}

Response keep_password(Call& call, const PasswordRequest& wanted, const std::string& hash) {
  AccessStore& access = call.records.access;
  const auto taken = access.credentials(wanted.sign_in);
  if (taken && taken->person != call.person.id) return refuse_name();
  access.set_credentials(call.person.id, wanted.sign_in, hash);
  call.person.sign_in = wanted.sign_in;
  Response response = respond(Status::ok, json_of(call.person));
  if (call.person.id == call.visitor.id) begin_sign_in(call, response);  // the earlier ones ended
  return response;
}

/// Whoever changes their own gives the one they have.
SlowOrNot set_password(Call& call) {
  const PasswordRequest wanted = parse_password(call.request.body);
  std::optional<PasswordTrial> trial;
  if (call.person.id == call.visitor.id && call.person.sign_in) {
    if (!may_try(call, *call.person.sign_in)) return refuse_for_a_minute();
    trial = begin_trial(call, *call.person.sign_in, wanted.old_password.value_or(""));
  }
  const auto hash_if_right = [trial, password = wanted.password]() -> std::optional<std::string> {
    return !trial || trial->is_right() ? std::optional(hash_password(password)) : std::nullopt;
  };
  return slowly(SlowWork::hashing, hash_if_right, [&call, trial, wanted](const std::optional<std::string>& hash) {
    if (trial && !end_trial(call, *trial, hash.has_value()))
      return refuse(Status::unauthorized, "wrong_password", "That is not your current password.");
    return keep_password(call, wanted, *hash);
  });
}

constexpr std::array kSignInRoutes{
    Route{Method::get, "/api/me", {}, show_visitor}, Route{Method::post, "/api/sign-in", {}, sign_in, "signed_in"},
    Route{Method::post, "/api/sign-out", {}, sign_out, "signed_out"},
    Route{Method::post, "/api/people/PERSON/password", Action::manage, set_password, "changed", "password"}};

}  // namespace

Response let_in(Call& call, const Person& person) {
  end_sign_in(call);
  call.visitor = call.person = person;
  Response response = tell(call, person);
  begin_sign_in(call, response);
  return response;
}

Response refuse_for_a_minute() {
  Response response =
      refuse(Status::too_many_requests, "too_many", "Too many wrong passwords were tried; try again in a minute.");
  response.headers.set("Retry-After", "60");
  return response;
}

std::span<const Route> sign_in_routes() { return kSignInRoutes; }

}  // namespace clamshell
