// SPDX-License-Identifier: Apache-2.0
#include "server/session_request.h"

#include <optional>

#include "server/read_json.h"

namespace clamshell {
namespace {

using nlohmann::json;

Source source_of(const json& body) {
  const std::string name = read_string(body, "source");
  if (name == "camera") return Source::camera;
  if (name == "sample") return Source::sample;
  if (name == "none") return Source::none;
  throw BadMessage("\"source\" must be \"camera\", \"sample\" or \"none\".");
}

std::optional<Side> first_leg_of(const json& body) {
  if (body.at("first_leg").is_null()) return std::nullopt;
  const std::string name = read_string(body, "first_leg");
  if (name == "left") return Side::left;
  if (name == "right") return Side::right;
  throw BadMessage("\"first_leg\" must be \"left\", \"right\" or null.");
}

bool is_told(const json& body, const char* member) {
  if (!body.contains(member)) throw BadMessage(std::string("\"") + member + "\" is missing; it may be null.");
  return !body.at(member).is_null();
}

std::optional<int> degree_of(const json& body, const char* member) {
  constexpr int kMost = 10;
  return is_told(body, member) ? std::optional(read_int(body, member, 0, kMost)) : std::nullopt;
}

}  // namespace

SessionRequest parse_session_request(std::string_view text) {
  const json body = read_object(text, {"source", "sets", "least", "most", "rest_s", "first_leg"});
  constexpr int kMostSets = 20, kMostRepetitions = 200, kLongestRest_s = 3600;
  SessionRequest session{source_of(body), {}};
  Dose& plan = session.plan;
  if (body.contains("sets")) plan.sets = read_int(body, "sets", 1, kMostSets);
  if (body.contains("least")) plan.least = read_int(body, "least", 1, kMostRepetitions);
  if (body.contains("most")) plan.most = read_int(body, "most", 1, kMostRepetitions);
  if (plan.most < plan.least) throw BadMessage("\"most\" must not be below \"least\".");
  if (body.contains("rest_s")) plan.rest = Seconds{static_cast<double>(read_int(body, "rest_s", 0, kLongestRest_s))};
  if (body.contains("first_leg")) plan.first_leg = first_leg_of(body);
  return session;
}

Answers parse_answers(std::string_view text) {
  const json body = read_object(text, {"effort", "pain", "stop_reason"});
  Answers answers{degree_of(body, "effort"), degree_of(body, "pain"), std::nullopt};
  if (is_told(body, "stop_reason")) {
    answers.stop_reason = read_string(body, "stop_reason");
    constexpr std::size_t kLongest = 500;  // bytes
    if (answers.stop_reason->size() > kLongest) throw BadMessage("\"stop_reason\" is too long; say it shorter.");
  }
  return answers;
}

}  // namespace clamshell
