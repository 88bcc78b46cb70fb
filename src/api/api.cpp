// SPDX-License-Identifier: Apache-2.0
#include "api/api.h"

#include <fmt/format.h>

#include <chrono>
#include <utility>

#include "api/audit_entry.h"
#include "http/secret.h"
#include "wire/bad_message.h"

namespace clamshell {

namespace asio = boost::asio;

namespace {

http::verb method_of(const Request& request) { return is_get(request) ? http::verb::get : request.method(); }

void allow(std::string& allowed, http::verb method) {
  if (!allowed.empty()) allowed += ", ";
  allowed += method == http::verb::get ? "GET, HEAD" : std::string(http::to_string(method));
}

Response refuse_stranger() {
  return refuse(http::status::unauthorized, "not_signed_in", "Sign in first: this coach asks for a password.");
}

Response refuse_for_now(std::string_view sentence) {
  Response response = refuse(http::status::service_unavailable, "busy", sentence);
  response.set(http::field::retry_after, "1");
  return response;
}

Response refuse_visitor() { return refuse(http::status::forbidden, "not_yours", "You may not see or change this."); }

Response refuse_session() {
  return refuse(http::status::not_found, "no_such_session", "There is no such session: begin a new one.");
}

Response refuse_person() { return refuse(http::status::not_found, "no_such_person", "There is no such person."); }

Timestamp now() { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); }

bool is_done(const Response& response) {
  return http::to_status_class(response.result()) == http::status_class::successful;
}

}  // namespace

Api::Api(const std::string& database, const Knowledge& knowledge, bool tls) : records_(database, knowledge, tls) {}

asio::awaitable<Response> Api::answer(const Request& request, const std::string& network) {
  try {
    co_return co_await route(request, network);
  } catch (const BadMessage& error) {
    co_return refuse(http::status::bad_request, "bad_request", error.what());
  } catch (const NotKept& error) {
    co_return refuse(http::status::not_found, "not_found", error.what());
  } catch (const Busy& error) {
    co_return refuse_for_now(error.what());
  } catch (const StoreError& error) {
    co_return refuse(http::status::internal_server_error, "not_kept", error.what());
  }
}

std::optional<std::string> Api::leader(const Request& request, const std::string& session_id) {
  const Call call = call_of(request, {});
  const auto session = records_.sessions.session(session_id);
  const bool leads = session && !call.visitor.id.empty() && may(call.visitor, Action::exercise, session->person);
  return leads ? std::optional(session->person) : std::nullopt;
}

/// As long as the database knows one person, who has no password, whoever asks is that person.
Call Api::call_of(const Request& request, const std::string& network) {
  Call call{.request = request, .network = network, .records = records_, .now = now()};
  const std::vector<Person> people = records_.people.people();
  call.sign_in_needed = people.size() != 1 || people.front().sign_in;
  if (!call.sign_in_needed) {
    call.visitor = people.front();
  } else if (const auto token = records_.cookie.token_of(request)) {
    if (const auto id = records_.access.signed_in(digest_of(*token), call.now))
      call.visitor = records_.people.person(*id).value_or(Person{});
  }
  call.person = call.visitor;
  return call;
}

asio::awaitable<Response> Api::route(const Request& request, const std::string& network) {
  std::string allowed;
  for (const Route& route : routes_) {
    const auto parts = match(route.path, path_of(request));
    if (parts && route.method == method_of(request)) {
      Call call = call_of(request, network);
      co_return co_await answer(route, *parts, call);
    }
    if (parts) allow(allowed, route.method);
  }
  if (!allowed.empty()) co_return refuse_method(allowed);
  co_return refuse(http::status::not_found, "not_found", "There is nothing at this address of the API.");
}

asio::awaitable<Response> Api::answer(const Route& route, const PathParts& parts, Call& call) {
  call.word = parts.word;
  if (route.action)
    if (auto refused = stop(*route.action, parts, call)) co_return std::move(*refused);
  Response response;
  if (const auto* const slow = std::get_if<SlowAnswer>(&route.answer))
    response = co_await (*slow)(call);
  else
    response = std::get<Answer>(route.answer)(call);
  if (is_done(response)) keep_audit(route, call);
  co_return response;
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
