// SPDX-License-Identifier: Apache-2.0
// What the page shows of muscles, as docs/api.md has it.
#include "wire/muscles_json.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "muscle/sample_anatomy.h"
#include "wording/synthetic_loads.h"

namespace clamshell {
namespace {

SetMuscles simulated(std::vector<std::string> assumed = {}) {
  SimulatedSet set;
  set.loads = synthetic_loads(0);
  set.loads.time = Seconds{4};
  set.assumed = std::move(assumed);
  return {set, {}};
}

TEST(MusclesJson, says_why_a_set_is_not_simulated) {
  EXPECT_EQ(json_of(SetMuscles{std::nullopt, "Nothing was seen."}),
            (Json{{"simulated", false}, {"why_not", "Nothing was seen."}}));
}

TEST(MusclesJson, has_a_sets_loads_with_labels) {
  const Json set = json_of(simulated({"Much."}));
  EXPECT_EQ(set["simulated"], true);
  EXPECT_TRUE(set["why_not"].is_null());
  EXPECT_EQ(set["groups"][2]["name"], "gluteus_medius");
  EXPECT_EQ(set["groups"][2]["label"], "Gluteus medius");
  EXPECT_EQ(set["groups"][2]["interval"], (Json{0.1, 0.3}));
  EXPECT_EQ(set["muscles"].size(), 6U);
  EXPECT_EQ(set["gluteal_to_tfl_index"], 216.7);  // with 3 % instead of rest
  EXPECT_EQ(set["band_moment_nm"], 6.3);
  EXPECT_EQ(set["effects"], Json::array());
  EXPECT_EQ(set["assumed"], Json{"Much."});
  EXPECT_NE(set["not_simulated"].get<std::string>().find("lower back"), std::string::npos);
}

TEST(MusclesJson, tells_effects_in_words_and_numbers) {
  SetMuscles set = simulated();
  set.simulated->band = "green";
  set.simulated->roll = from_degrees(15);
  set.simulated->of_band = {{{"gluteus_medius", 0.2, 0.5, {0.25, 0.8}}}};
  set.simulated->of_roll = {{{"gluteus_medius", 0.2, -0.3333, {-0.5, -0.2}}}};
  const Json effects = json_of(set)["effects"];
  ASSERT_EQ(effects.size(), 2U);
  EXPECT_EQ(effects[0]["of"], "band");
  EXPECT_NE(effects[0]["sentence"].get<std::string>().find("green band"), std::string::npos);
  EXPECT_EQ(effects[1]["of"], "roll");
  EXPECT_NE(effects[1]["sentence"].get<std::string>().find("15°"), std::string::npos);
  EXPECT_EQ(
      effects[1]["groups"][0],
      (Json{{"name", "gluteus_medius"}, {"label", "Gluteus medius"}, {"change", -0.333}, {"interval", {-0.5, -0.2}}}));
}

TEST(MusclesJson, adds_the_work_of_each_leg_up) {
  SessionRecord session;
  for (const Side side : {Side::left, Side::left, Side::right, Side::right})
    session.sets.emplace_back().working_leg = side;
  const std::vector<SetMuscles> sets{simulated({"A.", "B."}), simulated({"A."}), {std::nullopt, "Why."}, simulated()};
  const Json work = work_json(session, sets);
  EXPECT_EQ(work["sets"], 4);
  EXPECT_EQ(work["simulated_sets"], 3);
  EXPECT_EQ(work["assumed"], (Json{"A.", "B."}));
  EXPECT_EQ(work["left"][2]["label"], "Gluteus medius");
  EXPECT_NEAR(work["left"][2]["work_s"].get<double>(), 2 * 0.2 * 4, 1e-9);
  EXPECT_NEAR(work["left"][2]["interval"][0].get<double>(), 2 * 0.1 * 4, 1e-9);
  EXPECT_NEAR(work["right"][2]["interval"][1].get<double>(), 0.3 * 4, 1e-9);
}

TEST(MusclesJson, has_no_work_of_a_leg_that_was_not_simulated) {
  const Json work = work_json({}, {});
  EXPECT_EQ(work["left"], Json::array());
  EXPECT_EQ(work["sets"], 0);
}

TEST(MusclesJson, draws_a_standing_leg) {
  const Json picture = picture_json(sample_anatomy());
  ASSERT_EQ(picture["muscles"].size(), sample_anatomy().muscles.size());
  EXPECT_NEAR(picture["hip"][2].get<double>(), -picture["other_hip"][2].get<double>(), 1e-9);
  EXPECT_LT(picture["ankle"][1].get<double>(), picture["knee"][1].get<double>());
  EXPECT_LT(picture["knee"][1].get<double>(), picture["hip"][1].get<double>() - 0.3);
  for (const Json& muscle : picture["muscles"]) {
    EXPECT_GE(muscle["points"].size(), 2U) << muscle;
    EXPECT_GT(muscle["width_m"].get<double>(), 0.003) << muscle;
    EXPECT_LT(muscle["width_m"].get<double>(), 0.1) << muscle;
    for (const Json& coordinate : muscle["points"][0])
      EXPECT_NEAR(std::remainder(coordinate.get<double>(), 0.001), 0, 1e-9) << muscle;
  }
}

}  // namespace
}  // namespace clamshell
