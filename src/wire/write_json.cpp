// SPDX-License-Identifier: Apache-2.0
#include "wire/write_json.h"

#include <fmt/format.h>

#include <cmath>
#include <utility>

#include "body/body_pose.h"
#include "form/tempo.h"
#include "form/verdict.h"
#include "repetition/repetition.h"
#include "wire/json_values.h"
#include "wire/series_quantities.h"
#include "wire/session_json.h"
#include "wording/describe.h"

namespace clamshell {
namespace {

template <class Unit>
constexpr Measured<Unit> kUnknown{Unit{NAN}, Unit{NAN}};

template <class Value>
Json optional(const std::optional<Value>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json json_of(const VideoFacts& video) {
  return {{"path", video.path.string()},  {"duration_s", number(video.duration)},
          {"fps", rounded(video.fps, 3)}, {"frames", video.frames},
          {"width_px", video.width},      {"height_px", video.height},
          {"truncated", video.truncated}};
}

Json json_of(const std::optional<LyingPerson>& person) {
  if (!person) return nullptr;
  const auto name = [](std::optional<Side> side) { return side ? Json(name_of(*side)) : Json(nullptr); };
  return {{"lying_on", name(person->lying_on)},
          {"working_leg", name(person->working_leg())},
          {"height_m", number(person->height)},
          {"height_source", person->height_given ? "given" : "assumed"}};
}

Json json_of(const std::optional<View>& view) {
  Json json;
  add_measured(json, "azimuth", view ? view->azimuth : kUnknown<Radians>);
  add_measured(json, "elevation", view ? view->elevation : kUnknown<Radians>);
  json["advice"] = view ? optional(view->advice) : Json(nullptr);
  return json;
}

Json json_of(const SetUp& measured) {
  Json json;
  add_measured(json, "trunk_roll", measured.trunk_roll);
  add_measured(json, "pelvis_roll", measured.pelvis_roll);
  add_measured(json, "hip_flexion", measured.hip_flexion);
  add_measured(json, "knee_flexion", measured.knee_flexion);
  add_measured(json, "feet_gap", measured.feet_gap);
  add_measured(json, "head_height", measured.head_height);
  add_measured(json, "top_hand_height", measured.top_hand_height);
  return json;
}

Json json_of(const Setup& setup, bool somebody) {
  return {{"passed", setup.passed},
          {"measured", somebody ? json_of(setup.measured) : Json(nullptr)},
          {"findings", json_of(setup.verdict.findings)},
          {"not_judged", json_of(setup.verdict.not_judged)}};
}

Json json_of(const Tempo& tempo) {
  return {{"lift_s", number(tempo.lift)}, {"hold_s", number(tempo.hold)}, {"lower_s", number(tempo.lower)}};
}

Json json_of(const JudgedRepetition& judged) {
  const Repetition& r = judged.repetition;
  Json json{{"number", r.number},
            {"working_leg", judged.working_leg ? Json(name_of(*judged.working_leg)) : Json(nullptr)},
            {"start_s", number(r.start)},
            {"peak_s", number(r.peak)},
            {"end_s", number(r.end)},
            {"lift_s", number(r.lift())},
            {"hold_s", number(r.hold())},
            {"lower_s", number(r.lower())},
            {"cut_off", r.cut_off}};
  json["tempo"] = json_of(tempo_of(r));
  add_measured(json, "opening", r.peak_opening);
  add_measured(json, "pelvis_roll", largest_pelvis_roll_change(r.poses));
  json["findings"] = json_of(judged.verdict.findings);
  json["not_judged"] = json_of(judged.verdict.not_judged);
  json["cue"] = optional(choose_cue(judged.verdict));
  return json;
}

Json json_of(const std::vector<JudgedRepetition>& repetitions) {
  Json list = Json::array();
  for (const JudgedRepetition& judged : repetitions) list.push_back(json_of(judged));
  return list;
}

template <class Unit>
void add_columns(Json& json, std::string_view name, const std::vector<Sample>& series,
                 Measured<Unit> BodyPose::*quantity) {
  Json values = Json::array(), stddevs = Json::array();
  for (const Sample& sample : series) {
    auto [value, stddev] = numbers(sample.pose ? (*sample.pose).*quantity : kUnknown<Unit>);
    values.push_back(std::move(value));
    stddevs.push_back(std::move(stddev));
  }
  const std::string_view unit = unit_of(kUnknown<Unit>);
  json[fmt::format("{}_{}", name, unit)] = std::move(values);
  json[fmt::format("{}_stddev_{}", name, unit)] = std::move(stddevs);
}

Json json_of(const std::vector<Sample>& series) {
  Json json;
  Json& times = json["time_s"] = Json::array();
  for (const Sample& sample : series) times.push_back(number(sample.time));
  for_each_quantity([&](std::string_view name, auto quantity) { add_columns(json, name, series, quantity); });
  return json;
}

Json json_of(const Timing& timing) {
  return {{"total_s", number(timing.total)},
          {"decode_s", number(timing.decode)},
          {"pose_s", number(timing.pose)},
          {"fit_s", number(timing.fit)},
          {"rest_s", number(timing.rest)}};
}

Json json_of(const SeenAndFelt& repetition) {
  Json json{{"number", repetition.number}};
  add_measured(json, "camera", repetition.camera);
  add_measured(json, "sensor", repetition.sensor);
  json["difference_deg"] = number(repetition.difference());
  return json;
}

Json json_of(const std::optional<BlandAltman>& agreement) {
  if (!agreement) return nullptr;
  return {{"bias_deg", number(agreement->bias)},
          {"lower_deg", number(agreement->lower)},
          {"upper_deg", number(agreement->upper)}};
}

Json json_of(const std::optional<SensorComparison>& comparison) {
  if (!comparison) return nullptr;
  Json repetitions = Json::array();
  for (const SeenAndFelt& repetition : comparison->repetitions) repetitions.push_back(json_of(repetition));
  return {{"offset_s", number(comparison->offset)},
          {"correlation", rounded(comparison->correlation, 3)},
          {"repetitions", std::move(repetitions)},
          {"agreement", json_of(comparison->agreement)}};
}

}  // namespace

std::string write_json(const Analysis& analysis, const std::optional<SensorComparison>& comparison) {
  const Json whole{{"format", "clamshell-analysis/1"},
                   {"source", analysis.view ? "camera" : "motion"},
                   {"video", json_of(analysis.video)},
                   {"person", json_of(analysis.person)},
                   {"view", json_of(analysis.view)},
                   {"setup", json_of(analysis.setup, analysis.person.has_value())},
                   {"repetitions", json_of(analysis.repetitions)},
                   {"sensor", json_of(comparison)},
                   {"series", json_of(analysis.series)},
                   {"remark", optional(analysis.remark)},
                   {"timing", json_of(analysis.timing)}};
  std::string text;
  for (const auto& [name, value] : whole.items())
    text += fmt::format("{}\n\"{}\": {}", text.empty() ? "{" : ",", name,
                        value.dump(-1, ' ', false, Json::error_handler_t::replace));
  return text + "\n}\n";
}

}  // namespace clamshell
