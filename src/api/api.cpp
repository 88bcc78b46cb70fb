// SPDX-License-Identifier: Apache-2.0
#include "api/api.h"

#include <fmt/format.h>

#include <chrono>
#include <utility>

#include "http/message.h"
#include "http/secret.h"
#include "language/translate.h"
#include "wire/bad_message.h"

namespace clamshell {

namespace {

Method method_of(const Request& request) { return is_get(request) ? Method::get : request.method; }

void allow(std::string& allowed, Method method) {
  if (!allowed.empty()) allowed += ", ";
  allowed += method == Method::get ? "GET, HEAD" : std::string(name_of(method));
}

Response refuse_stranger() {
  return refuse(Status::unauthorized, "not_signed_in", "Sign in first: this coach asks for a password.");
}

Response refuse_visitor() { return refuse(Status::forbidden, "not_yours", "You may not see or change this."); }

Response refuse_session() {
  return refuse(Status::not_found, "no_such_session", "There is no such session: begin a new one.");
}

Response refuse_person() { return refuse(Status::not_found, "no_such_person", "There is no such person."); }

Timestamp now() { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); }

bool is_done(const Response& response) { return response.status < Status{300}; }

/// What goes wrong with a request, as a response.
template <class Ask>
auto ask_kindly(const Ask& ask) -> decltype(ask()) {
  try {
    return ask();
  } catch (const BadMessage& error) {
    return refuse(Status::bad_request, "bad_request", error.what());
  } catch (const NotKept& error) {
    return refuse(Status::not_found, "not_found", error.what());
  } catch (const StoreError& error) {
    return refuse(Status::internal_server_error, "not_kept", error.what());
  }
}

}  // namespace

Api::Api(const std::string& database, const Knowledge& knowledge, const Services& services, bool tls)
    : records_(database, knowledge, services, tls) {}

SlowOrNot Api::answer(const Request& request, const std::string& network) {
  const Speaking speaking(language_of(request));
  return ask_kindly([&] { return route(request, network); });
}

std::optional<SessionRecord> Api::own_session(const Request& request, const std::string& session_id) {
  const Call call = call_of(request, {});
  auto session = records_.sessions.session(session_id);
  const bool may_go_on = session && !call.visitor.id.empty() && may(call.visitor, Action::exercise, session->person);
  return may_go_on ? std::move(session) : std::nullopt;
}

/// As long as the database knows one person, who has no password, whoever asks is that person.
Call Api::call_of(const Request& request, const std::string& network) {
  Call call{.request = request, .network = network, .records = records_, .now = now()};
  const std::optional<Person> only = records_.people.only_person();
  call.sign_in_needed = !only || only->sign_in;
  if (!call.sign_in_needed) {
    call.visitor = *only;
  } else if (const auto token = records_.cookie.token_of(request)) {
    if (const auto id = records_.access.signed_in(digest_of(*token), call.now))
      call.visitor = records_.people.person(*id).value_or(Person{});
  }
  call.person = call.visitor;
  return call;
}

SlowOrNot Api::route(const Request& request, const std::string& network) {
  std::string allowed;
  for (const Route& route : routes_) {
    const auto parts = match(route.path, path_of(request));
    if (parts && route.method == method_of(request))
      return answer(route, *parts, std::make_shared<Call>(call_of(request, network)));
    if (parts) allow(allowed, route.method);
  }
  if (!allowed.empty()) return refuse_method(allowed);
  return refuse(Status::not_found, "not_found", "There is nothing at this address of the API.");
}

SlowOrNot Api::answer(const Route& route, const PathParts& parts, const std::shared_ptr<Call>& call) {
  call->word = parts.word;
  if (route.action)
    if (auto refused = stop(*route.action, parts, *call)) return std::move(*refused);
  SlowOrNot answer = std::visit([&](const auto& ask) -> SlowOrNot { return ask(*call); }, route.answer);
  if (auto* const slow = std::get_if<SlowAnswer>(&answer)) {
    slow->finish = [this, &route, call, finish_call = std::move(slow->finish)] {
      const Speaking speaking(language_of(call->request));
      return ask_kindly([&] { return finish(route, *call, finish_call()); });
    };
    return answer;
  }
  return finish(route, *call, std::get<Response>(std::move(answer)));
}

Response Api::finish(const Route& route, const Call& call, Response response) {
  if (is_done(response)) keep_audit(route, call);
  return response;
}

std::optional<Response> Api::stop(Action action, const PathParts& parts, Call& call) {
  if (call.visitor.id.empty()) return refuse_stranger();
  std::string owner = parts.person.empty() || parts.person == "me" ? call.visitor.id : parts.person;
  if (!parts.session.empty()) {
    auto session = records_.sessions.session(parts.session);
    if (!session) return refuse_session();
    owner = session->person;
    call.session = std::move(*session);
  }
  if (!may(call.visitor, action, owner)) return refuse_visitor();
  auto person = records_.people.person(owner);
  if (!person) return refuse_person();
  call.person = std::move(*person);
  return std::nullopt;
}

void Api::keep_audit(const Route& route, const Call& call) {
  if (call.visitor.id.empty()) return;
  AuditEntry entry = audit_entry(call, route.audit, fmt::format("{}{}", route.what, call.detail));
  if (entry.action.empty()) {
    if (!is_get(call.request) || call.person.id == call.visitor.id) return;
    entry.action = "saw";
    entry.what = "record";
  }
  if (entry.action == "saw" && told_lately_(entry.actor, entry.person, call.now)) return;
  records_.access.audit(entry);
}

}  // namespace clamshell
