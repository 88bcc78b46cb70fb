// SPDX-License-Identifier: Apache-2.0
// Muscle loads as JSON, table and picture, and what may be read back from an analysis.
#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <nlohmann/json.hpp>
#include <numbers>

#include "base/user_error.h"
#include "report/write_muscles.h"
#include "wire/muscles_json.h"
#include "wire/read_clamshells.h"
#include "wording/synthetic_loads.h"

namespace clamshell {
namespace {

TEST(MusclesJson, has_the_set_and_each_repetition_in_the_same_form) {
  const nlohmann::json whole = nlohmann::json::parse(write_muscles_json(synthetic_set_loads(), {3, 5}));
  ASSERT_EQ(whole["repetitions"].size(), 2U);
  EXPECT_EQ(whole["repetitions"][1]["number"], 5);
  for (const nlohmann::json& loads : {whole, whole["repetitions"][0]}) {
    EXPECT_EQ(loads["muscles"][0]["name"], "gluteus_maximus_superior");
    EXPECT_EQ(loads["muscles"][0]["activation_mean"], 0.3);
    EXPECT_EQ(loads["muscles"][0]["interval"], (nlohmann::json{0.15, 0.45}));
    EXPECT_EQ(loads["groups"]["gluteus_medius"]["force_peak_n"], 200);
    EXPECT_EQ(loads["gravity_moment_nm"], 17.4);
    EXPECT_EQ(loads["opening_deg"], (nlohmann::json{0, 30, 0}));
    EXPECT_EQ(loads["moment_nm"].size(), 3U);
  }
  EXPECT_EQ(whole["repetitions"][1]["gluteal_to_tfl_index"], 216.7);  // with 3 % instead of rest
}

const Anatomy& small_anatomy() {
  static const Anatomy anatomy = [] {
    Anatomy made{};
    for (const auto& [name, group] : {std::pair{"gluteus_maximus_superior", "gluteus_maximus_superior"},
                                      {"gluteus_maximus_middle", "gluteus_maximus_lower"},
                                      {"gluteus_medius_anterior", "gluteus_medius"},
                                      {"gluteus_medius_posterior", "gluteus_medius"},
                                      {"gluteus_minimus_middle", "gluteus_minimus"},
                                      {"tensor_fasciae_latae", "tensor_fasciae_latae"}})
      made.muscles.push_back({name, group, {}, {}, {}, {}, {}});
    return made;
  }();
  return anatomy;
}

TEST(MuscleTable, tells_loads_rests_repetitions_and_what_is_not_simulated) {
  const std::string table = write_muscle_table("Title", synthetic_set_loads(), {3, 5}, small_anatomy(), {});
  for (const char* told : {"Title", "Gluteus maximus superior", "15–45 %", "  Gluteus medius posterior", "17.4 Nm",
                           "6.3 Nm", "Repetition", "lower back"})
    EXPECT_NE(table.find(told), std::string::npos) << told << "\n" << table;
}

TEST(MuscleTable, warns_of_a_load_that_is_too_great) {
  SetLoads loads = synthetic_set_loads();
  loads.all.lacking = 12;
  EXPECT_NE(write_muscle_table("", loads, {1, 2}, small_anatomy(), {}).find("12 Nm are missing"), std::string::npos);
}

TEST(DrawActivation, draws_both_when_there_is_a_band) {
  const MuscleLoads loads = synthetic_loads(0.05);
  const std::string with = draw_activation(loads, &loads), without = draw_activation(loads, nullptr);
  EXPECT_TRUE(with.starts_with("<svg") && with.ends_with("</svg>\n"));
  EXPECT_NE(with.find("dasharray"), std::string::npos);
  EXPECT_EQ(without.find("dasharray"), std::string::npos);
}

TEST(EmgComparison, says_in_words_who_disagrees) {
  EmgComparison comparison;
  comparison.effects.push_back(
      {{"Somebody 2000", "gluteus_medius", {}, {.pelvis_roll = from_degrees(35)}, Direction::less},
       13,
       20,
       Direction::more});
  std::vector<SimulatedCondition> simulated(1);
  simulated.front().loads = synthetic_loads(0.05);
  const std::string text = write_emg_comparison(simulated, comparison, {});
  EXPECT_NE(text.find("DISAGREES: Gluteus medius"), std::string::npos) << text;
  EXPECT_NE(text.find("agrees with 0 of 1"), std::string::npos) << text;
}

TEST(EmgComparison, sets_exercises_beside_what_was_measured_in_eighty_columns) {
  EmgComparison comparison;
  comparison.exercises.push_back({{"Somebody 2000", "quadruped_knee_extending", {15.6, 27.3, 28.5}}, {10, 20, 40}});
  comparison.of_all_muscles = {0.5, {-0.25, 0.75}};
  comparison.forces.push_back(
      {{"Somebody 2001", "gluteus_medius", {.exercise = "side_plank"}, Newtons{300}, Newtons{400}}, Newtons{350}});
  std::vector<SimulatedCondition> simulated(1);
  simulated.front().loads = synthetic_loads(0.05);
  const std::string text = write_emg_comparison(simulated, comparison, {});
  for (const char* told :
       {"Quadruped knee extending", "16  10", "27  20", "28  40", "50  100", "three 0.50 (−0.25 to 0.75)", "side plank",
        "300–400 N", "simulated 350 N", "agrees with 1 of 1"})
    EXPECT_NE(text.find(told), std::string::npos) << told << "\n" << text;
}

/// Two repetitions of 3 s at 30 frames a second, the second unseen but for a moment.
nlohmann::json analysis() {
  nlohmann::json series{{"time_s", nlohmann::json::array()},
                        {"opening_deg", nlohmann::json::array()},
                        {"pelvis_roll_change_deg", nlohmann::json::array()}};
  for (int i = 0; i < 200; ++i) {
    const double time = i / 30.0;
    series["time_s"].push_back(time);
    series["opening_deg"].push_back(
        i < 110 ? nlohmann::json(20 * (1 - std::cos(2 * std::numbers::pi * std::min(time / 3, 1.0))))
                : nlohmann::json(nullptr));
    series["pelvis_roll_change_deg"].push_back(2);
  }
  return {
      {"person", {{"height_m", 1.62}}},
      {"setup", {{"measured", {{"hip_flexion_deg", 50}, {"knee_flexion_deg", 95}, {"pelvis_roll_deg", 3}}}}},
      {"repetitions", {{{"number", 1}, {"start_s", 0}, {"end_s", 3}}, {{"number", 2}, {"start_s", 3.6}, {"end_s", 6}}}},
      {"series", series}};
}

TEST(ReadClamshells, reads_what_was_seen) {
  const AnalysedSet read = read_clamshells(analysis().dump());
  EXPECT_EQ(read.numbers, std::vector{1});
  EXPECT_EQ(read.height, Metres{1.62});
  EXPECT_NEAR(to_degrees(read.set.closed.hip_flexion), 50, 1e-9);
  ASSERT_EQ(read.set.repetitions.size(), 1U);
  const OpeningCourse& course = read.set.repetitions.front();
  ASSERT_EQ(course.size(), kMomentsARepetition);
  EXPECT_NEAR(to_degrees(course[kMomentsARepetition / 2].opening), 40, 1.5);
  EXPECT_NEAR(to_degrees(course.front().opening), 0, 1.5);
  EXPECT_NEAR(course[5].pelvis_roll_change.value, 0, 1e-9);  // since the repetition's start
}

TEST(ReadClamshells, takes_the_closed_angles_from_the_series_if_need_be) {
  nlohmann::json without = analysis();
  without.erase("setup");
  EXPECT_THROW(read_clamshells(without.dump()), UserError);
  for (const char* name : {"hip_flexion_deg", "knee_flexion_deg", "pelvis_roll_deg"})
    without["series"][name] = nlohmann::json(std::vector<double>(200, 40));
  EXPECT_NEAR(to_degrees(read_clamshells(without.dump()).set.closed.knee_flexion), 40, 1e-9);
}

TEST(ReadClamshells, takes_how_the_pelvis_lies_and_how_it_rolls_with_their_own_deviations) {
  nlohmann::json told = analysis();
  told["series"]["pelvis_roll_stddev_deg"] = nlohmann::json(std::vector<double>(200, 10));
  told["series"]["pelvis_roll_change_stddev_deg"] = nlohmann::json(std::vector<double>(200, 1));
  const Uncertainty both = read_clamshells(told.dump()).uncertainty;
  EXPECT_NEAR(to_degrees(both.closed_pelvis_roll), 10, 1e-9);
  EXPECT_NEAR(to_degrees(both.pelvis_roll), 1, 1e-9);
}

std::string refusal(const std::string& text) {
  try {
    read_clamshells(text);
  } catch (const UserError& error) {
    return error.what();
  }
  return {};
}

TEST(ReadClamshells, refuses_an_analysis_without_angles) {
  nlohmann::json blind = analysis();
  blind["series"]["opening_deg"] = nlohmann::json(std::vector<nlohmann::json>(200, nullptr));
  EXPECT_NE(refusal(blind.dump()).find("no angles"), std::string::npos);
  blind["series"].erase("opening_deg");
  EXPECT_NE(refusal(blind.dump()).find("no angles"), std::string::npos);
}

TEST(ReadClamshells, refuses_whatever_else_it_is_given) {
  for (const char* text : {"", "{", "[]", "null", "{}", "3", R"({"series": 1, "repetitions": []})",
                           R"({"series": [1], "repetitions": []})", R"({"series": {"time_s": 3}, "repetitions": []})"})
    EXPECT_NE(refusal(text), "") << text;
  for (const auto& change : std::vector<std::function<void(nlohmann::json&)>>{
           [](nlohmann::json& a) { a["repetitions"] = 1; },
           [](nlohmann::json& a) { a["repetitions"][0]["end_s"] = -1; },
           [](nlohmann::json& a) { a["repetitions"][0].erase("start_s"); },
           [](nlohmann::json& a) { a["repetitions"][0] = "first"; },
           [](nlohmann::json& a) { a["series"]["time_s"][3] = 0; },
           [](nlohmann::json& a) { a["series"]["opening_deg"].push_back(3); },
           [](nlohmann::json& a) { a["series"]["opening_deg"] = "wide"; },
           [](nlohmann::json& a) { a["repetitions"][0]["number"] = nullptr; },
           [](nlohmann::json& a) { a["setup"] = 3; }, [](nlohmann::json& a) { a["series"]["opening_deg"][5] = 1e300; },
           [](nlohmann::json& a) { a["repetitions"][0]["number"] = 1e300; }}) {
    nlohmann::json broken = analysis();
    change(broken);
    EXPECT_NE(refusal(broken.dump()), "") << broken.dump().substr(0, 200);
  }
}

}  // namespace
}  // namespace clamshell
