// SPDX-License-Identifier: Apache-2.0
/// The API as a table: a line for each request with who may make it and what answers it.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "api/permission.h"
#include "api/records.h"
#include "http/message.h"

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

/// What the audit says of a call.
inline AuditEntry audit_entry(const Call& call, std::string_view action, std::string what) {
  return {.time = call.now,
          .actor = call.visitor.id,
          .actor_name = call.visitor.name,
          .person = call.person.id,
          .person_name = call.person.name,
          .action = std::string(action),
          .what = std::move(what)};
}

enum class SlowWork { hashing, speaking, asking_provider };

/// What has to be done before there is an answer; others may be answered meanwhile.
struct SlowAnswer {
  SlowWork kind{};
  std::function<void()> work;        ///< for any thread
  std::function<Response()> finish;  ///< after it, on the records' thread
};
using SlowOrNot = std::variant<Response, SlowAnswer>;

/// work: touches neither call nor records; what it returns is given to finish(result) -> Response.
template <class Work, class Finish>
SlowAnswer slowly(SlowWork kind, Work work, Finish finish) {
  const auto result = std::make_shared<std::optional<std::invoke_result_t<Work>>>();
  return {.kind = kind,
          .work = [result, work = std::move(work)] { *result = work(); },
          .finish = [result, finish = std::move(finish)] { return finish(result->value()); }};
}

struct Route {
  Method method;                 ///< get stands for HEAD too
  std::string_view path;         ///< PERSON: an id or "me"; SESSION: an id; WORD: any
  std::optional<Action> action;  ///< nothing: anybody, signed in or not
  std::variant<Response (*)(Call&), SlowOrNot (*)(Call&)> answer;
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
std::span<const Route> second_factor_routes();
std::span<const Route> account_routes();
std::span<const Route> people_routes();
std::span<const Route> treatment_routes();
std::span<const Route> session_routes();
std::span<const Route> exercise_routes();
std::span<const Route> muscle_routes();
std::span<const Route> routine_routes();
std::span<const Route> calendar_routes();
std::span<const Route> export_routes();
std::span<const Route> audit_routes();
std::span<const Route> outcome_routes();
std::span<const Route> contact_routes();

// Answers of more than one subject.

/// What follows once somebody has shown who they are, however that was: signs the person in, and out whoever was in
/// this browser. As GET /api/me, with the cookie.
Response let_in(Call& call, const Person& person);

/// The clinician's page of Call::person today, as a browser may show it.
Response report_page(const Call& call);

/// Refusals because of what is in the database: 409 with a stable word.
inline Response refuse_name() {
  return refuse(Status::conflict, "name_taken", "Somebody else has this name; choose another.");
}
inline Response refuse_last_admin() {
  return refuse(Status::conflict, "last_admin", "This is the only admin: make somebody else an admin first.");
}

}  // namespace clamshell
