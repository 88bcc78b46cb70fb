// SPDX-License-Identifier: Apache-2.0
#include "wire/live_message.h"

#include <cmath>
#include <utility>

#include "body/body_pose.h"
#include "exercise/catalogue.h"
#include "wire/session_json.h"
#include "wording/describe.h"

namespace clamshell {
namespace {

std::string_view name_of(Stage stage) {
  switch (stage) {
    case Stage::set_up:
      return "set_up";
    case Stage::set:
      return "set";
    case Stage::rest:
      return "rest";
    case Stage::done:
      break;
  }
  return "done";
}

std::string_view name_of(CheckState state) {
  switch (state) {
    case CheckState::waiting:
      return "waiting";
    case CheckState::kept:
      return "kept";
    case CheckState::found:
      return "found";
    case CheckState::not_judged:
      break;
  }
  return "not_judged";
}

Json name_of(const std::optional<BandSensor>& sensor) {
  if (!sensor) return nullptr;
  switch (*sensor) {
    case BandSensor::waiting:
      return "waiting";
    case BandSensor::joined:
      return "joined";
    case BandSensor::other_movement:
      break;
  }
  return "other_movement";
}

Json known(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }
Json known(const std::optional<std::string>& text) { return text ? Json(*text) : Json(nullptr); }
Json known(const std::optional<Side>& side) { return side ? Json(name_of(*side)) : Json(nullptr); }

Json json_of(const Keypoints& keypoints) {
  if (!keypoints.seen) return nullptr;
  Json list = Json::array();
  for (const Keypoint& point : keypoints.at)
    list.push_back(Json::array({rounded(point.x.value, 1), rounded(point.y.value, 1), rounded(point.confidence, 2)}));
  return list;
}

Json json_of(const std::vector<Landmark>& landmarks) {
  Json list = Json::array();
  for (const Landmark landmark : landmarks) list.push_back(static_cast<int>(landmark));
  return list;
}

Json json_of(const std::vector<SetUpCheck>& checks) {
  Json list = Json::array();
  for (const SetUpCheck& check : checks)
    list.push_back({{"criterion", word_of(check.criterion)},
                    {"name", check.name},
                    {"state", name_of(check.state)},
                    {"cue", known(check.cue)},
                    {"reason", check.reason ? Json(word_of(*check.reason)) : Json(nullptr)}});
  return list;
}

Json json_of(const std::vector<SetDone>& sets) {
  Json list = Json::array();
  for (const SetDone& set : sets)
    list.push_back({{"working_leg", name_of(set.working_leg)}, {"number", set.number}, {"count", set.count}});
  return list;
}

const char* place(bool is_here) { return is_here ? "here" : "elsewhere"; }

constexpr Measured<Radians> kUnseen{Radians{NAN}, Radians{NAN}};

}  // namespace

std::string write_live_message(const LiveState& state, int dropped, const Voice& voice) {
  const Dose& plan = state.plan;
  Json json{{"type", "state"},
            {"time_us", std::llround(state.time.value * 1e6)},
            {"dropped", dropped},
            {"stage", name_of(state.stage)},
            {"paused", state.paused},
            {"image", {{"width_px", state.keypoints.image_width}, {"height_px", state.keypoints.image_height}}},
            {"keypoints", json_of(state.keypoints)},
            {"at_fault", json_of(state.at_fault)},
            {"set_up", json_of(state.set_up)},
            {"placement", known(state.placement)},
            {"lying_on", known(state.lying_on)},
            {"working_leg", known(state.working_leg)},
            {"set", state.set},
            {"sets", plan.sets},
            {"count", state.count},
            {"least", plan.least},
            {"most", plan.most},
            {"phase", name_of(state.phase)},
            {"held_s", number(state.held)}};
  add_measured(json, "opening", state.opening.value_or(kUnseen));
  json["sensor"] = name_of(state.sensor);
  json["best_deg"] = numbers(state.own_best.value_or(kUnseen)).first;
  json["cue"] = state.cue ? Json{{"criterion", word_of(state.cue->criterion)},
                                 {"text", state.cue->text},
                                 {"in_short", state.cue->in_short}}
                          : Json(nullptr);
  json["rest_left_s"] = number(state.rest_left);
  json["good"] = state.good;
  json["change"] = state.change;
  json["notice"] = known(state.notice);
  json["say"] = state.say;
  json["voice"] = place(voice.is_here);
  json["said_elsewhere"] = voice.said_elsewhere;
  json["sets_done"] = json_of(state.sets_done);
  return text_of(json);
}

std::string write_leader_message(bool is_here) {
  return text_of({{"type", "leader"}, {"is", is_here ? "here" : "away"}});
}

}  // namespace clamshell
