// SPDX-License-Identifier: Apache-2.0
#include "wire/session_request.h"

#include "wire/local_time.h"
#include "wire/read_json.h"

namespace clamshell {
namespace {

Source source_of(const nlohmann::json& body) {
  const std::string name = read_string(body, "source");
  if (name == "camera") return Source::camera;
  if (name == "sample") return Source::sample;
  if (name == "none") return Source::none;
  if (name == "motion") return Source::motion;
  throw BadMessage("\"source\" must be \"camera\", \"motion\", \"sample\" or \"none\".");
}

}  // namespace

SessionRequest::SessionRequest(std::string_view text)
    : body_(read_object(text, {"source", "utc_offset_min", "sets", "least", "most", "hold_s", "lower_s", "rest_s",
                               "band", "first_leg"})),
      source_(source_of(body_)) {
  if (body_.contains("utc_offset_min"))
    utc_offset_ = std::chrono::minutes(read_int(body_, "utc_offset_min", -kMostUtcOffset_min, kMostUtcOffset_min));
  dose({.least = 1, .most = kMostRepetitions, .band = {}, .first_leg = {}});
}

Dose SessionRequest::dose(const Dose& plan) const {
  constexpr std::size_t kLongestColour = 100;
  Dose dose = plan;
  if (body_.contains("sets")) dose.sets = read_int(body_, "sets", 1, kMostSets);
  if (body_.contains("least")) dose.least = read_int(body_, "least", 1, kMostRepetitions);
  if (body_.contains("most")) dose.most = read_int(body_, "most", 1, kMostRepetitions);
  if (body_.contains("hold_s")) dose.hold = Seconds{read_number(body_, "hold_s", 0, kLongestHold_s)};
  if (body_.contains("lower_s")) dose.lower = Seconds{read_number(body_, "lower_s", 0, kLongestHold_s)};
  if (body_.contains("rest_s")) dose.rest = Seconds{read_number(body_, "rest_s", 0, kLongestRest_s)};
  if (body_.contains("band")) dose.band = read_known(read_name, body_, "band", kLongestColour);
  if (body_.contains("first_leg")) dose.first_leg = read_known(read_leg, body_, "first_leg");
  if (dose.most < dose.least) throw BadMessage("\"most\" must not be below \"least\".");
  return dose;
}

Answers read_answers(const nlohmann::json& body) {
  constexpr int kMost = 10;
  constexpr std::size_t kLongest = 500;
  return {
      .effort = read_known(read_int, body, "effort", 0, kMost),
      .pain = read_known(read_int, body, "pain", 0, kMost),
      .pain_gone_by_morning = read_known(read_bool, body, "pain_gone_by_morning"),
      .stop_reason = read_known(read_text, body, "stop_reason", kLongest),
      .pain_place = body.contains("pain_place") ? read_known(read_name, body, "pain_place", kLongest) : std::nullopt,
      .pain_side = body.contains("pain_side") ? read_known(read_leg, body, "pain_side") : std::nullopt,
      .pain_at_night = body.contains("pain_at_night") ? read_known(read_bool, body, "pain_at_night") : std::nullopt,
      .counts = body.contains("counts") ? read_known(read_bool, body, "counts") : std::nullopt};
}

Answers parse_answers(std::string_view text) {
  return read_answers(read_object(text, {"effort", "pain", "pain_gone_by_morning", "stop_reason", "counts",
                                         "pain_place", "pain_side", "pain_at_night"}));
}

}  // namespace clamshell
