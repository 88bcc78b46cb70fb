// SPDX-License-Identifier: Apache-2.0
#include "wire/session_json.h"

#include <utility>

#include "base/iso_time.h"
#include "body/body_pose.h"
#include "exercise/catalogue.h"

namespace clamshell {
namespace {

Json json_of(const RepetitionRecord& repetition) {
  Json json{{"number", repetition.number},
            {"time", iso_time(repetition.time)},
            {"lift_s", number(repetition.lift)},
            {"hold_s", number(repetition.hold)},
            {"lower_s", number(repetition.lower)}};
  add_measured(json, "opening", repetition.opening);
  add_measured(json, "pelvis_roll", repetition.pelvis_roll);
  json["clean"] = or_null(repetition.clean);
  json["findings"] = json_of(repetition.verdict.findings);
  json["not_judged"] = json_of(repetition.verdict.not_judged);
  return json;
}

Json json_of(const SetRecord& set) {
  Json repetitions = Json::array();
  for (const RepetitionRecord& repetition : set.repetitions) repetitions.push_back(json_of(repetition));
  return {{"number", set.number},
          {"working_leg", name_of(set.working_leg)},
          {"band", or_null(set.band)},
          {"begun", iso_time(set.begun)},
          {"ended", or_null(set.ended, iso_time)},
          {"end", or_null(set.end, [](SetEnd end) { return name_of(end); })},
          {"confirmed", or_null(set.confirmed)},
          {"left_out", set.left_out},
          {"correction", or_null(set.correction,
                                 [](const SetCorrection& why) {
                                   return Json{{"time", iso_time(why.time)}, {"reason", why.reason}};
                                 })},
          {"repetitions", std::move(repetitions)}};
}

Json json_of(const std::vector<Criterion>& criteria) {
  Json list = Json::array();
  for (const Criterion& c : criteria)
    list.push_back(
        {{"criterion", word_of(c.id)}, {"name", c.name}, {"cue", c.cue}, {"why", c.why}, {"source", c.source}});
  return list;
}

}  // namespace

Json json_of(const Dose& dose) {
  return {{"sets", dose.sets},
          {"least", dose.least},
          {"most", dose.most},
          {"hold_s", number(dose.hold)},
          {"lower_s", number(dose.lower)},
          {"rest_s", number(dose.rest)},
          {"band", or_null(dose.band)},
          {"first_leg", or_null(dose.first_leg, [](Side side) { return name_of(side); })}};
}

Json json_of(const Answers& answers) {
  return {{"effort", or_null(answers.effort)},
          {"pain", or_null(answers.pain)},
          {"pain_gone_by_morning", or_null(answers.pain_gone_by_morning)},
          {"counts", or_null(answers.counts)},
          {"stop_reason", or_null(answers.stop_reason)},
          {"pain_place", or_null(answers.pain_place)},
          {"pain_side", or_null(answers.pain_side, [](Side side) { return name_of(side); })},
          {"pain_at_night", or_null(answers.pain_at_night)}};
}

Json json_of(const SessionRecord& session) {
  Json sets = Json::array();
  for (const SetRecord& set : session.sets) sets.push_back(json_of(set));
  return {{"id", session.id},
          {"person", session.person},
          {"source", name_of(session.source)},
          {"plan", json_of(session.plan)},
          {"begun", iso_time(session.begun)},
          {"utc_offset_min", session.utc_offset.count()},
          {"ended", or_null(session.ended, iso_time)},
          {"sets", std::move(sets)},
          {"answers", json_of(session.answers)}};
}

Json json_of(const Exercise& exercise) {
  return {{"name", exercise.name}, {"set_up", json_of(exercise.set_up)}, {"repetition", json_of(exercise.repetition)}};
}

std::string text_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json json_of(const std::vector<Finding>& findings) {
  Json list = Json::array();
  for (const Finding& f : findings)
    list.push_back({{"criterion", word_of(f.criterion)},
                    {"measured", rounded(f.measured, 4)},
                    {"stddev", rounded(f.stddev, 4)},
                    {"unit", f.unit},
                    {"limit", rounded(f.limit, 4)},
                    {"probability", rounded(f.probability, 3)},
                    {"cue", f.cue}});
  return list;
}

Json json_of(const std::vector<NotJudged>& doubts) {
  Json list = Json::array();
  for (const NotJudged& doubt : doubts)
    list.push_back({{"criterion", word_of(doubt.criterion)}, {"reason", word_of(doubt.reason)}});
  return list;
}

std::string_view name_of(Source source) {
  switch (source) {
    case Source::camera:
      return "camera";
    case Source::sample:
      return "sample";
    case Source::file:
      return "file";
    case Source::motion:
      return "motion";
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

}  // namespace clamshell
