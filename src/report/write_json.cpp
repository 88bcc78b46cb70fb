// SPDX-License-Identifier: Apache-2.0
#include "report/write_json.h"

#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "repetition/pelvis_roll_change.h"
#include "report/describe.h"

namespace clamshell {
namespace {

using Json = nlohmann::ordered_json;

Json rounded(double value, int decimals) {
  if (!std::isfinite(value)) return nullptr;
  const double scale = std::pow(10.0, decimals);
  return std::round(value * scale) / scale + 0.0;  // + 0.0 turns -0 into 0
}

Json number(Seconds t) { return rounded(t.value, 3); }
Json number(Radians a) { return rounded(to_degrees(a), 2); }
Json number(Metres l) { return rounded(l.value, 4); }

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

Json json_of(const std::optional<Person>& person) {
  if (!person) return nullptr;
  return {{"lying_on", name_of(person->lying_on)},
          {"working_leg", name_of(person->working_leg())},
          {"height_m", number(person->height)},
          {"height_source", person->height_given ? "given" : "assumed"}};
}

Json json_of(const View& view, bool somebody) {
  const auto angle = [&](Radians a) { return somebody ? number(a) : Json(nullptr); };
  return {{"azimuth_deg", angle(view.azimuth.value)},
          {"azimuth_stddev_deg", angle(view.azimuth.stddev)},
          {"elevation_deg", angle(view.elevation.value)},
          {"elevation_stddev_deg", angle(view.elevation.stddev)},
          {"advice", optional(view.advice)}};
}

Json json_of(const std::vector<Finding>& findings) {
  Json list = Json::array();
  for (const Finding& f : findings)
    list.push_back({{"criterion", f.criterion},
                    {"measured", rounded(f.measured, 4)},
                    {"stddev", rounded(f.stddev, 4)},
                    {"unit", f.unit},
                    {"limit", rounded(f.limit, 4)},
                    {"probability", rounded(f.probability, 3)}});
  return list;
}

Json json_of(const std::vector<NotJudged>& doubts) {
  Json list = Json::array();
  for (const NotJudged& doubt : doubts) list.push_back({{"criterion", doubt.criterion}, {"reason", doubt.reason}});
  return list;
}

Json json_of(const Setup& setup) {
  return {{"passed", setup.passed},
          {"findings", json_of(setup.verdict.findings)},
          {"not_judged", json_of(setup.verdict.not_judged)}};
}

Json json_of(const JudgedRepetition& judged) {
  const Repetition& r = judged.repetition;
  const Measured<Radians> roll = largest_pelvis_roll_change(r.poses);
  return {{"number", r.number},
          {"start_s", number(r.start)},
          {"peak_s", number(r.peak)},
          {"end_s", number(r.end)},
          {"lift_s", number(r.lift())},
          {"hold_s", number(r.hold())},
          {"lower_s", number(r.lower())},
          {"cut_off", r.cut_off},
          {"opening_deg", number(r.peak_opening.value)},
          {"opening_stddev_deg", number(r.peak_opening.stddev)},
          {"pelvis_roll_deg", number(roll.value)},
          {"pelvis_roll_stddev_deg", number(roll.stddev)},
          {"findings", json_of(judged.verdict.findings)},
          {"not_judged", json_of(judged.verdict.not_judged)}};
}

Json json_of(const std::vector<JudgedRepetition>& repetitions) {
  Json list = Json::array();
  for (const JudgedRepetition& judged : repetitions) list.push_back(json_of(judged));
  return list;
}

Json json_of(const std::vector<Sample>& series) {
  const auto column = [&](auto&& value_of) {
    Json list = Json::array();
    for (const Sample& sample : series) list.push_back(sample.pose ? number(value_of(*sample.pose)) : Json(nullptr));
    return list;
  };
  Json times = Json::array();
  for (const Sample& sample : series) times.push_back(number(sample.time));
  return {{"time_s", times},
          {"opening_deg", column([](const BodyPose& p) { return p.opening.value; })},
          {"opening_stddev_deg", column([](const BodyPose& p) { return p.opening.stddev; })},
          {"pelvis_roll_deg", column([](const BodyPose& p) { return p.pelvis_roll.value; })},
          {"pelvis_roll_stddev_deg", column([](const BodyPose& p) { return p.pelvis_roll.stddev; })},
          {"hip_flexion_deg", column([](const BodyPose& p) { return p.hip_flexion.value; })},
          {"knee_flexion_deg", column([](const BodyPose& p) { return p.knee_flexion.value; })},
          {"feet_gap_m", column([](const BodyPose& p) { return p.feet_gap.value; })},
          {"bottom_knee_lift_m", column([](const BodyPose& p) { return p.bottom_knee_lift.value; })}};
}

Json json_of(const Timing& timing) {
  return {{"total_s", number(timing.total)},
          {"decode_s", number(timing.decode)},
          {"pose_s", number(timing.pose)},
          {"fit_s", number(timing.fit)},
          {"rest_s", number(timing.rest)}};
}

}  // namespace

std::string write_json(const Analysis& analysis) {
  const Json whole{{"format", "clamshell-analysis/1"},   {"video", json_of(analysis.video)},
                   {"person", json_of(analysis.person)}, {"view", json_of(analysis.view, analysis.person.has_value())},
                   {"setup", json_of(analysis.setup)},   {"repetitions", json_of(analysis.repetitions)},
                   {"series", json_of(analysis.series)}, {"remark", optional(analysis.remark)},
                   {"timing", json_of(analysis.timing)}};
  std::string text;
  for (const auto& [name, value] : whole.items())
    text += fmt::format("{}\n\"{}\": {}", text.empty() ? "{" : ",", name,
                        value.dump(-1, ' ', false, Json::error_handler_t::replace));
  return text + "\n}\n";
}

}  // namespace clamshell
