// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <nlohmann/json.hpp>

#include "accuracy/write_accuracy.h"

namespace clamshell {
namespace {

using Json = nlohmann::ordered_json;

Json rounded(std::optional<double> value) {
  if (!value) return nullptr;
  constexpr double kDecimals = 1e4;
  return std::round(*value * kDecimals) / kDecimals;
}

Json number(const Mean<Seconds>& mean) {
  const auto value = mean.value();
  return rounded(value ? std::optional{value->value} : std::nullopt);
}
Json number(const Mean<Radians>& mean) {
  const auto value = mean.value();
  return rounded(value ? std::optional{to_degrees(*value)} : std::nullopt);
}
Json number(const Mean<Metres>& mean) {
  const auto value = mean.value();
  return rounded(value ? std::optional{value->value} : std::nullopt);
}

Json json_of(const Coverage& coverage) {
  return {{"within_1_stddev", rounded(share(coverage.within_one, coverage.count))},
          {"within_2_stddev", rounded(share(coverage.within_two, coverage.count))},
          {"values", coverage.count}};
}

template <class Value>
Json json_of(const Agreement<Value>& agreement, const char* name_of_error) {
  Json json{{name_of_error, number(agreement.error)}};
  json.update(json_of(agreement.coverage));
  json["declined"] = agreement.declined;
  return json;
}

Json json_of(const Judgements& j) {
  return {{"hit", j.hits},
          {"missed", j.missed},
          {"false", j.false_alarms},
          {"declined", j.declined},
          {"judged", j.judged},
          {"precision", rounded(j.precision())},
          {"recall", rounded(j.recall())},
          {"f1", rounded(j.f1())},
          {"declined_share", rounded(j.declined_share())}};
}

Json json_of(const Tally& tally) {
  Json opening = json_of(tally.opening, "mae_deg"), roll = json_of(tally.pelvis_roll, "mae_deg");
  opening["peak_mae_deg"] = number(tally.peak_opening);
  roll["largest_mae_deg"] = number(tally.largest_pelvis_roll);
  Json of_repetition, of_setup;
  for (std::size_t i = 0; i < kRepetitionCriteria.size(); ++i)
    of_repetition[word_of(kRepetitionCriteria[i].id)] = json_of(tally.repetition[i]);
  for (std::size_t i = 0; i < kSetUpCriteria.size(); ++i)
    of_setup[word_of(kSetUpCriteria[i])] = json_of(tally.setup[i]);
  return {{"clips", tally.clips},
          {"clips_counted_exactly", tally.counted_exactly},
          {"clips_with_right_leg", tally.right_leg},
          {"repetitions", {{"true", tally.true_repetitions}, {"found", tally.found}, {"paired", tally.paired}}},
          {"peak_time_error_s", number(tally.peak_time)},
          {"opening", opening},
          {"pelvis_roll", roll},
          {"both_angles", json_of(tally.opening.coverage + tally.pelvis_roll.coverage)},
          {"feet_gap", json_of(tally.feet_gap, "mae_m")},
          {"bottom_knee_lift", json_of(tally.bottom_knee_lift, "mae_m")},
          {"criteria", {{"repetition", of_repetition}, {"setup", of_setup}, {"all", json_of(tally.judgements())}}}};
}

Json json_of(const MotionTally& tally) {
  return {{"repetitions", {{"found", tally.found}, {"certain", tally.peaks}, {"in_0.4_s", tally.peaks_found}}},
          {"peak_time_error_s", number(tally.peak_time)},
          {"opening", json_of(tally.opening, "mae_deg")}};
}

std::string text_of_accuracy(const Json& whole) {
  return whole.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string write_accuracy_json(const Evaluation& evaluation) {
  Json clips = Json::array(), views = Json::array();
  for (const EvaluatedClip& clip : evaluation.clips) {
    clips.push_back({{"name", clip.name},
                     {"view", clip.camera ? Json(name_of(*clip.camera)) : Json(nullptr)},
                     {"failure", clip.failure ? Json(*clip.failure) : Json(nullptr)},
                     {"accuracy", json_of(clip.tally)}});
  }
  for (const auto& [camera, tally] : evaluation.by_camera())
    views.push_back({{"view", name_of(camera)}, {"accuracy", json_of(tally)}});
  const Json whole{
      {"format", "clamshell-accuracy/1"}, {"clips", clips}, {"views", views}, {"all", json_of(evaluation.all())}};
  return text_of_accuracy(whole);
}

std::string write_accuracy_json(const std::vector<EvaluatedMotion>& evaluated) {
  Json recordings = Json::array();
  MotionTally all;
  for (const EvaluatedMotion& one : evaluated) {
    all += one.tally;
    recordings.push_back({{"name", one.name},
                          {"count_min", one.count_min},
                          {"count_max", one.count_max},
                          {"failure", one.failure ? Json(*one.failure) : Json(nullptr)},
                          {"accuracy", json_of(one.tally)}});
  }
  return text_of_accuracy({{"format", "clamshell-motion-accuracy/1"},
                           {"recordings", recordings},
                           {"recordings_counted_right", all.counted_right},
                           {"all", json_of(all)}});
}

}  // namespace clamshell
