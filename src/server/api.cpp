// SPDX-License-Identifier: Apache-2.0
#include "server/api.h"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "report/session_json.h"
#include "server/session_request.h"
#include "server/speak.h"

namespace clamshell {
namespace {

bool is_post(const Request& request) { return request.method() == http::verb::post; }

Response refuse_address() {
  return refuse(http::status::not_found, "not_found", "There is nothing at this address of the API.");
}

Response refuse_session() {
  return refuse(http::status::not_found, "no_such_session", "There is no such session: begin a new one.");
}

Timestamp now() { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); }

bool is_session_id(std::string_view text) {
  constexpr std::size_t kDigits = 32;
  return text.size() == kDigits &&
         std::ranges::all_of(text, [](char c) { return ('0' <= c && c <= '9') || ('a' <= c && c <= 'f'); });
}

}  // namespace

Api::Api(const std::string& database, const Exercise& exercise) : store_(database), exercise_(json_of(exercise)) {}

Response Api::answer(const Request& request) {
  try {
    return route(request);
  } catch (const BadMessage& error) {
    return refuse(http::status::bad_request, "bad_request", error.what());
  } catch (const StoreError& error) {
    return refuse(http::status::internal_server_error, "not_kept", error.what());
  }
}

Response Api::route(const Request& request) {
  std::string_view path = path_of(request);
  if (path == "/api/exercise")
    return is_get(request) ? respond(http::status::ok, exercise_) : refuse_method("GET, HEAD");
  if (path == "/api/plan")
    return is_get(request) ? respond(http::status::ok, json_of(Dose{})) : refuse_method("GET, HEAD");
  if (path == "/api/sessions")
    return is_get(request) ? list(request) : is_post(request) ? begin(request) : refuse_method("GET, HEAD, POST");
  if (path == "/api/sessions/unfinished") return is_get(request) ? unfinished() : refuse_method("GET, HEAD");
  if (path == "/api/speech") return is_get(request) ? say(request) : refuse_method("GET, HEAD");

  constexpr std::string_view kSessions = "/api/sessions/";
  if (!path.starts_with(kSessions)) return refuse_address();
  path.remove_prefix(kSessions.size());
  const std::string_view id = path.substr(0, path.find('/'));
  if (!is_session_id(id)) return refuse_address();
  return of_session(request, std::string(id), path.substr(id.size()));
}

Response Api::begin(const Request& request) {
  const SessionRequest session = parse_session_request(request.body());
  return respond(http::status::created, json_of(store_.begin_session(session.source, session.plan, now())));
}

Response Api::list(const Request& request) const {
  constexpr int kMost = 1000;
  int limit = 20;
  if (const auto given = parameter(request, "limit")) {
    const char* const end = given->data() + given->size();
    const auto [stopped, error] = std::from_chars(given->data(), end, limit);
    if (error != std::errc{} || stopped != end || limit < 1 || limit > kMost)
      throw BadMessage("\"limit\" must be a whole number from 1 to 1000.");
  }
  Json sessions = Json::array();
  for (const SessionRecord& session : store_.sessions(limit)) sessions.push_back(json_of(session));
  return respond(http::status::ok, sessions);
}

Response Api::unfinished() const {
  const auto session = store_.unfinished(now() - std::chrono::hours(12));
  return respond(http::status::ok, session ? json_of(*session) : Json(nullptr));
}

Response Api::say(const Request& request) {
  const auto text = decode_parameter(parameter(request, "text").value_or(""));
  if (!text || text->empty() || text->size() > kLongestLine)
    throw BadMessage("\"text\" must be a line of 1 to 600 bytes.");
  Response speech = respond(http::status::ok, "audio/wav", speak(*text));
  speech.set(http::field::cache_control, "max-age=86400, immutable");  // counts and cues are said again and again
  return speech;
}

Response Api::of_session(const Request& request, const std::string& id, std::string_view action) {
  const bool asks = action.empty();
  if (!asks && action != "/end" && action != "/answers") return refuse_address();
  if (asks && !is_get(request)) return refuse_method("GET, HEAD");
  if (!asks && !is_post(request)) return refuse_method("POST");

  auto session = store_.session(id);
  if (!session) return refuse_session();
  if (action == "/end" && !session->ended) store_.end_session(id, now());
  if (action == "/answers") store_.answer(id, parse_answers(request.body()));
  if (!asks) session = store_.session(id);
  return session ? respond(http::status::ok, json_of(*session)) : refuse_session();
}

}  // namespace clamshell
