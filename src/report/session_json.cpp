// SPDX-License-Identifier: Apache-2.0
#include "report/session_json.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <chrono>
#include <optional>

#include "body/side_name.h"
#include "report/verdict_json.h"

namespace clamshell {
namespace {

std::string_view name_of(Source source) {
  switch (source) {
    case Source::camera:
      return "camera";
    case Source::sample:
      return "sample";
    case Source::none:
      break;
  }
  return "none";
}

std::string_view name_of(SetEnd end) {
  switch (end) {
    case SetEnd::complete:
      return "complete";
    case SetEnd::stopped:
      return "stopped";
    case SetEnd::got_up:
      break;
  }
  return "got_up";
}

/// ISO 8601 with milliseconds.
Json json_of(Timestamp time) {
  const auto second = std::chrono::floor<std::chrono::seconds>(time);
  return fmt::format("{:%FT%T}.{:03}Z", fmt::gmtime(std::chrono::system_clock::to_time_t(second)),
                     (time - second).count());
}

template <class Value>
Json optional(const std::optional<Value>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json json_of(const std::optional<Timestamp>& time) { return time ? json_of(*time) : Json(nullptr); }

Json json_of(const RepetitionRecord& repetition) {
  Json json{{"number", repetition.number},
            {"time", json_of(repetition.time)},
            {"lift_s", number(repetition.lift)},
            {"hold_s", number(repetition.hold)},
            {"lower_s", number(repetition.lower)}};
  add_measured(json, "opening", repetition.opening);
  add_measured(json, "pelvis_roll", repetition.pelvis_roll);
  json["findings"] = json_of(repetition.verdict.findings);
  json["not_judged"] = json_of(repetition.verdict.not_judged);
  return json;
}

Json json_of(const SetRecord& set) {
  Json repetitions = Json::array();
  for (const RepetitionRecord& repetition : set.repetitions) repetitions.push_back(json_of(repetition));
  return {{"number", set.number},
          {"working_leg", name_of(set.working_leg)},
          {"begun", json_of(set.begun)},
          {"ended", json_of(set.ended)},
          {"end", set.end ? Json(name_of(*set.end)) : Json(nullptr)},
          {"confirmed", optional(set.confirmed)},
          {"repetitions", std::move(repetitions)}};
}

Json json_of(const std::vector<Criterion>& criteria) {
  Json list = Json::array();
  for (const Criterion& c : criteria)
    list.push_back({{"criterion", c.id}, {"name", c.name}, {"cue", c.cue}, {"why", c.why}, {"source", c.source}});
  return list;
}

}  // namespace

Json json_of(const Dose& plan) {
  return {{"sets", plan.sets},
          {"least", plan.least},
          {"most", plan.most},
          {"rest_s", number(plan.rest)},
          {"first_leg", plan.first_leg ? Json(name_of(*plan.first_leg)) : Json(nullptr)}};
}

Json json_of(const SessionRecord& session) {
  Json sets = Json::array();
  for (const SetRecord& set : session.sets) sets.push_back(json_of(set));
  return {{"id", session.id},
          {"source", name_of(session.source)},
          {"plan", json_of(session.plan)},
          {"begun", json_of(session.begun)},
          {"ended", json_of(session.ended)},
          {"sets", std::move(sets)},
          {"answers",
           {{"effort", optional(session.answers.effort)},
            {"pain", optional(session.answers.pain)},
            {"stop_reason", optional(session.answers.stop_reason)}}}};
}

Json json_of(const Exercise& exercise) {
  return {{"name", exercise.name}, {"set_up", json_of(exercise.set_up)}, {"repetition", json_of(exercise.repetition)}};
}

std::string text_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace clamshell
