// SPDX-License-Identifier: Apache-2.0
/// Signing in by a provider's word instead of a password.
///
/// The browser's cookie holds a random word, and state, nonce and verifier are digests of it: so any coach behind a
/// balancer can finish what another began, and nobody but that browser. An account is nobody's until its owner has
/// given a one-time code that an admin made for them.
#include <array>
#include <chrono>

#include "api/route.h"
#include "api/second_factor.h"
#include "base/user_error.h"
#include "clinic/second_factor_store.h"
#include "http/secret.h"
#include "wire/sign_in_request.h"

namespace clamshell {
namespace {

SignInSecrets secrets_of(const std::string& word) {
  return {.state = digest_of("state of " + word),
          .nonce = digest_of("nonce of " + word),
          .verifier = digest_of("verifier of " + word)};
}

/// What a provider said, or why it said nothing.
template <class Value>
struct Heard {
  std::optional<Value> value;
  std::string why_not;
};

template <class Ask>
Heard<std::invoke_result_t<Ask>> hear(const Ask& ask) {
  try {
    return {ask(), {}};
  } catch (const UserError& error) {
    return {std::nullopt, error.what()};
  }
}

Response refuse_without_provider() {
  return refuse(Status::not_found, "no_provider", "This coach knows no sign-in provider: sign in with a password.");
}

Response refuse_not_begun() {
  return refuse(Status::unauthorized, "not_begun",
                "This sign-in was begun in another browser, or too long ago; sign in again.");
}

SlowOrNot begin_at_provider(Call& call) {
  const auto provider = call.records.services.provider;
  if (!provider) return refuse_without_provider();
  constexpr std::size_t kWordBytes = 32;
  const std::string word = random_word(kWordBytes);
  return slowly(
      SlowWork::asking_provider,
      [provider, secrets = secrets_of(word)] { return hear([&] { return provider->address(secrets); }); },
      [&call, word](const Heard<std::string>& address) {
        if (!address.value) return refuse(Status::service_unavailable, "no_answer", address.why_not);
        Response response = respond(Status::ok, Json{{"address", *address.value}});
        response.headers.set("Set-Cookie", call.records.begun_cookie.set(word));
        return response;
      });
}

Response let_in_by_account(Call& call, const Person& person, const std::string& word) {
  call.records.accounts.forget_proven(digest_of(word));
  Response response = let_in(call, person);
  response.headers.add("Set-Cookie", call.records.begun_cookie.clear());
  return response;
}

/// Whose it is, if anybody's; the audit is about them from then on.
bool find_owner(Call& call, const Account& account) {
  const auto owner = call.records.accounts.person_of(account);
  call.person = owner ? call.records.people.person(*owner).value_or(Person{}) : Person{};
  return !call.person.id.empty();
}

/// Who has no code yet, or needs none.
Response enter(Call& call, const Account& account, const std::string& word) {
  call.records.accounts.keep_proven(digest_of(word), account, call.now, call.now + SignInCookie::kAgeOfBegun);
  if (!find_owner(call, account))
    return refuse(Status::unauthorized, "not_linked",
                  "This account is nobody's here yet. Type in the one-time code that your admin gave you; from then on "
                  "the account is enough.");
  if (auto refused = refuse_second_factor(call, call.person, std::nullopt)) return *std::move(refused);
  return let_in_by_account(call, call.person, word);
}

SlowOrNot come_back(Call& call) {
  const auto provider = call.records.services.provider;
  if (!provider) return refuse_without_provider();
  const ProviderAnswer answer = parse_provider_answer(call.request.body);
  const auto word = call.records.begun_cookie.token_of(call.request);
  const SignInSecrets secrets = secrets_of(word.value_or(""));
  if (!word || !equal_secrets(answer.state, secrets.state)) return refuse_not_begun();
  return slowly(
      SlowWork::asking_provider,
      [provider, secrets, code = answer.code] { return hear([&] { return provider->account(code, secrets); }); },
      [&call, word = *word](const Heard<Account>& account) {
        if (!account.value) return refuse(Status::unauthorized, "not_vouched", account.why_not);
        return enter(call, *account.value, word);
      });
}

/// Whoever has the one-time code is taken for the person whom it was made for; nothing: it is nobody's.
std::optional<Response> refuse_one_time_code(Call& call, const Account& account, const std::string& code) {
  WrongTries& wrong = call.records.wrong_passwords;
  const Try tried{.name = "one-time code", .network = call.network};
  const auto time = WrongTries::Clock::now();
  if (wrong.too_many(tried, time)) return refuse_for_a_minute();
  wrong.add(tried, time);
  const auto owner = SecondFactorStore(call.records.database).use_one_time_code(digest_of_typed(code), call.now);
  if (!owner) {
    AuditEntry entry = audit_entry(call, "wrong_code", "one-time code");
    entry.actor_name = "somebody not signed in";
    call.records.access.audit(entry);
    return refuse(Status::unauthorized, "wrong_code",
                  "That code is wrong or has expired: ask your admin for a new one.");
  }
  wrong.forgive(tried);
  call.visitor = call.person = *call.records.people.person(*owner);
  call.records.accounts.link(*owner, account);
  call.records.access.audit(audit_entry(call, "changed", "account"));
  return std::nullopt;
}

/// After come_back: the one-time code of whose account is nobody's yet, or that of the second factor.
Response give_code(Call& call) {
  const std::string code = parse_code(call.request.body);
  const auto word = call.records.begun_cookie.token_of(call.request);
  const auto account = word ? call.records.accounts.proven(digest_of(*word), call.now) : std::nullopt;
  if (!account) return refuse_not_begun();
  const bool is_linked = find_owner(call, *account);
  call.visitor = {};  // whoever was signed in before
  auto refused = is_linked ? refuse_second_factor(call, call.person, code) : refuse_one_time_code(call, *account, code);
  if (!refused && !is_linked) refused = refuse_second_factor(call, call.person, std::nullopt);
  if (refused) return *std::move(refused);
  return let_in_by_account(call, call.person, *word);
}

Response tell_account(Call& call) {
  return respond(Status::ok, Json{{"is_linked", call.records.accounts.has_account(call.person.id)}});
}

Response unlink(Call& call) {
  call.records.accounts.unlink(call.person.id);
  return tell_account(call);
}

constexpr std::array kAccountRoutes{
    Route{Method::post, "/api/sign-in/provider", {}, begin_at_provider},
    Route{Method::post, "/api/sign-in/provider/answer", {}, come_back, "signed_in"},
    Route{Method::post, "/api/sign-in/provider/code", {}, give_code, "signed_in"},
    Route{Method::get, "/api/people/PERSON/account", Action::govern, tell_account},
    Route{Method::post, "/api/people/PERSON/account/unlink", Action::govern, unlink, "deleted", "account"}};

}  // namespace

std::span<const Route> account_routes() { return kAccountRoutes; }

}  // namespace clamshell
