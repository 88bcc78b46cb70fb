// SPDX-License-Identifier: Apache-2.0
/// Second factors and one-time codes: what a password alone is not enough for, and what stands in for a forgotten one.
#include <array>
#include <chrono>

#include "api/one_time_password.h"
#include "api/password.h"
#include "api/route.h"
#include "api/second_factor.h"
#include "base/iso_time.h"
#include "clinic/second_factor_store.h"
#include "http/secret.h"
#include "wire/sign_in_request.h"

namespace clamshell {
namespace {

constexpr std::size_t kRecoveryCodes = 10, kCodeBytes = 8;
constexpr std::chrono::hours kOneTimeCodeLasts{24};

SecondFactorStore factors_of(const Call& call) { return SecondFactorStore(call.records.database); }

/// "1f3a-99c0-7b21-e04d"
std::string new_code() {
  std::string code = random_word(kCodeBytes);
  for (std::size_t at = 4; at < code.size(); at += 5) code.insert(at, "-");
  return code;
}

/// Six digits are soon guessed, so tries are counted by the person, from wherever they come.
Try code_try(const Person& person) { return {.name = "second factor", .network = person.id}; }

bool is_right(const Call& call, const Person& person, const SecondFactor& factor, const std::string& code) {
  SecondFactorStore factors = factors_of(call);
  if (const auto step = step_of_code(factor.secret, code, call.now)) return factors.use_step(person.id, *step);
  return factor.is_on && factors.use_recovery_code(person.id, digest_of_typed(code));
}

/// Nothing: the code is right.
std::optional<Response> refuse_code(const Call& call, const Person& person, const SecondFactor& factor,
                                    const std::string& code) {
  WrongTries& wrong = call.records.wrong_passwords;
  const auto time = WrongTries::Clock::now();
  if (wrong.too_many(code_try(person), time)) return refuse_for_a_minute();
  wrong.add(code_try(person), time);
  if (is_right(call, person, factor, code)) {
    wrong.forgive(code_try(person));
    return std::nullopt;
  }
  AuditEntry entry = audit_entry(call, "wrong_code", "second factor");
  if (call.visitor.id.empty()) entry.actor_name = "somebody not signed in";
  call.records.access.audit(entry);
  return refuse(Status::unauthorized, "wrong_code",
                "That code is wrong, too old or was used already: wait for the next one.");
}

Response tell_factor(const Call& call) {
  const auto factor = factors_of(call).find(call.person.id);
  return respond(Status::ok, Json{{"is_on", factor && factor->is_on},
                                  {"recovery_codes_left", factors_of(call).recovery_codes_left(call.person.id)}});
}

Response show_factor(Call& call) { return tell_factor(call); }

Response refuse_others() {
  return refuse(Status::forbidden, "not_yours", "A second factor is set up by the person whose phone it is on.");
}

Response offer_factor(Call& call) {
  if (call.person.id != call.visitor.id) return refuse_others();
  if (!call.person.sign_in)
    return refuse(Status::conflict, "password_first", "Set a password first: the code is asked for after it.");
  const std::string secret = new_totp_secret();
  if (!factors_of(call).offer(call.person.id, secret))
    return refuse(Status::conflict, "on_already", "A second factor is on: turn it off before you set up another.");
  const std::string address = totp_address(*call.person.sign_in, secret);
  return respond(
      Status::ok,
      Json{{"secret", secret}, {"address", address}, {"qr_code", call.records.services.draw_qr_code(address)}});
}

/// The codes are told this once.
Response turn_on(Call& call) {
  if (call.person.id != call.visitor.id) return refuse_others();
  const auto factor = factors_of(call).find(call.person.id);
  if (!factor || factor->is_on)
    return refuse(Status::conflict, "not_offered", "Begin anew: scan the new code with your app first.");
  if (auto refused = refuse_code(call, call.person, *factor, parse_code(call.request.body))) return *std::move(refused);
  Json codes = Json::array();
  std::vector<std::string> hashes;
  for (std::size_t i = 0; i < kRecoveryCodes; ++i) {
    const std::string code = new_code();
    codes.push_back(code);
    hashes.push_back(digest_of_typed(code));
  }
  factors_of(call).turn_on(call.person.id, hashes);
  call.detail = ": on";
  return respond(Status::ok, Json{{"recovery_codes", codes}});
}

/// One's own with a code; an admin anybody's, whose phone is lost.
Response turn_off(Call& call) {
  const auto factor = factors_of(call).find(call.person.id);
  if (factor && factor->is_on && call.person.id == call.visitor.id)
    if (auto refused = refuse_code(call, call.person, *factor, parse_code(call.request.body)))
      return *std::move(refused);
  factors_of(call).remove(call.person.id);
  call.detail = ": off";
  return tell_factor(call);
}

Response make_one_time_code(Call& call) {
  if (!call.person.sign_in && !call.records.services.provider)
    return refuse(Status::conflict, "no_sign_in", "This person has no name to sign in with yet: set a password.");
  return respond(Status::created, keep_new_one_time_code(call));
}

Response keep_by_code(Call& call, const CodeRequest& wanted, const std::string& hash) {
  const Try tried{.name = wanted.sign_in, .network = call.network};
  const auto credentials = call.records.access.credentials(wanted.sign_in);
  if (!credentials ||
      !factors_of(call).use_one_time_code(credentials->person, digest_of_typed(wanted.code), call.now)) {
    AuditEntry entry = audit_entry(call, "wrong_code", "one-time code");
    entry.actor_name = "somebody not signed in";
    call.records.access.audit(entry);
    return refuse(Status::unauthorized, "wrong_code",
                  "Wrong name or code, or the code has expired: ask your admin for a new one.");
  }
  call.records.wrong_passwords.forgive(tried);
  call.person = *call.records.people.person(credentials->person);
  call.visitor = call.person;  // who has the code is taken for them
  call.detail = ", by a one-time code";
  call.records.access.set_credentials(call.person.id, call.person.sign_in.value_or(wanted.sign_in), hash);
  return respond(Status::ok, Json::object());
}

/// Instead of the password that was forgotten; who gives the new one then signs in with it.
SlowOrNot set_password_by_code(Call& call) {
  const CodeRequest wanted = parse_password_by_code(call.request.body);
  const Try tried{.name = wanted.sign_in, .network = call.network};
  const auto time = WrongTries::Clock::now();
  if (call.records.wrong_passwords.too_many(tried, time)) return refuse_for_a_minute();
  call.records.wrong_passwords.add(tried, time);
  return slowly(
      SlowWork::hashing, [password = wanted.password] { return hash_password(password); },
      [&call, wanted](const std::string& hash) { return keep_by_code(call, wanted, hash); });
}

constexpr std::array kSecondFactorRoutes{
    Route{Method::get, "/api/people/PERSON/second-factor", Action::manage, show_factor},
    Route{Method::post, "/api/people/PERSON/second-factor", Action::manage, offer_factor},
    Route{Method::post, "/api/people/PERSON/second-factor/on", Action::manage, turn_on, "changed", "second factor"},
    Route{Method::post, "/api/people/PERSON/second-factor/off", Action::manage, turn_off, "changed", "second factor"},
    Route{Method::post, "/api/people/PERSON/one-time-code", Action::govern, make_one_time_code, "added",
          "one-time code"},
    Route{Method::post, "/api/sign-in/password", {}, set_password_by_code, "changed", "password"}};

}  // namespace

Json keep_new_one_time_code(const Call& call) {
  const std::string code = new_code();
  const Timestamp expires = call.now + kOneTimeCodeLasts;
  factors_of(call).keep_one_time_code(call.person.id, digest_of_typed(code), expires);
  return {{"code", code}, {"expires", iso_time(expires)}};
}

std::string digest_of_typed(std::string_view code) {
  std::string word;
  for (const char c : code)
    if (c != '-' && c != ' ') word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return digest_of(word);
}

std::optional<Response> refuse_second_factor(Call& call, const Person& person, const std::optional<std::string>& code) {
  const auto factor = factors_of(call).find(person.id);
  if (!factor || !factor->is_on) return std::nullopt;
  if (!code)
    return refuse(Status::unauthorized, "code_needed",
                  "Now the six digits that your app shows, or one of your recovery codes.");
  return refuse_code(call, person, *factor, *code);
}

std::span<const Route> second_factor_routes() { return kSecondFactorRoutes; }

}  // namespace clamshell
