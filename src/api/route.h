// SPDX-License-Identifier: Apache-2.0
/// The API as a table: a line for each request with who may make it and what answers it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "api/permission.h"
#include "api/records.h"
#include "http/coroutine.h"
#include "http/http.h"

namespace clamshell {

/// A request on its way: what is asked, by whom, and about whom.
struct Call {
  const Request& request;
  std::string network;  ///< network_of who asks
  Records& records;
  Timestamp now;
  bool sign_in_needed{};    ///< the database knows more than one person, or that one has a password
  Person visitor{};         ///< who asks; an empty id: nobody that is known
  Person person{};          ///< whose record it is about; without one in the path, the visitor
  SessionRecord session{};  ///< SESSION of the path
  std::string word{};       ///< WORD of the path
  std::string detail{};     ///< to be added to what the audit says
};

using Answer = Response (*)(Call& call);
/// Awaits what is done on another thread; others are answered meanwhile.
using SlowAnswer = boost::asio::awaitable<Response> (*)(Call& call);

struct Route {
  http::verb method;             ///< get stands for HEAD too
  std::string_view path;         ///< PERSON: an id or "me"; SESSION: an id; WORD: any
  std::optional<Action> action;  ///< nothing: anybody, signed in or not
  std::variant<Answer, SlowAnswer> answer;
  std::string_view audit{}, what{};  ///< AuditEntry::action and what, once it is done; nothing: not told
};

/// The parts of a path that a route leaves open.
struct PathParts {
  std::string person, session, word;
};

/// Nothing: another path.
std::optional<PathParts> match(std::string_view route_path, std::string_view path);

/// The whole API.
std::vector<Route> all_routes();

/// By subject.
std::span<const Route> sign_in_routes();
std::span<const Route> people_routes();
std::span<const Route> treatment_routes();
std::span<const Route> session_routes();
std::span<const Route> exercise_routes();
std::span<const Route> muscle_routes();
std::span<const Route> calendar_routes();
std::span<const Route> export_routes();
std::span<const Route> audit_routes();

}  // namespace clamshell
