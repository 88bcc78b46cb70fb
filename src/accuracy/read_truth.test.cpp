// SPDX-License-Identifier: Apache-2.0
#include "accuracy/read_truth.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace clamshell {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

const nlohmann::json kTruth = nlohmann::json::parse(R"({
  "camera": {"preset": "front_high"}, "subject": {"top_leg": "left"}, "setup": {"faults": ["knees_too_straight"]},
  "reps": [{"start_s": 0.8, "hold_start_s": 1.6, "hold_end_s": 2.1, "end_s": 3, "lift_s": 0.8, "hold_s": 0.5,
            "lower_s": 0.9, "peak_opening_deg": 41.5, "max_pelvis_roll_change_deg": 14, "max_feet_gap_m": 0.05,
            "max_bottom_knee_lift_m": 0.001, "faults": ["pelvis_roll_back", "feet_apart"]}],
  "frames": [{"time_s": 0.0667, "angles": {"top_hip_opening_deg": 1.5, "pelvis_roll_deg": -2, "feet_gap_m": 0.002,
                                           "bottom_knee_lift_m": -0.001}}]})");

Truth truth_in(const nlohmann::json& json) { return parse_truth(json.dump(), "clip.json"); }

/// What is said about the sound truth after `damage`.
template <class Damage>
std::string complaint(Damage damage) {
  nlohmann::json json = kTruth;
  damage(json);
  try {
    truth_in(json);
  } catch (const BadTruth& bad) {
    return bad.what();
  }
  return "nothing";
}

TEST(TruthFile, gives_what_happened_in_the_units_of_the_program) {
  const Truth truth = truth_in(kTruth);
  EXPECT_EQ(truth.camera, CameraPreset::front_raised);
  EXPECT_EQ(truth.working_leg, Side::left);
  ASSERT_EQ(truth.repetitions.size(), 1u);
  EXPECT_EQ(truth.repetitions[0].peak_opening, from_degrees(41.5));
  EXPECT_EQ(truth.repetitions[0].hold, Seconds{0.5});
  EXPECT_EQ(truth.repetitions[0].feet_gap, Metres{0.05});
  ASSERT_EQ(truth.frames.size(), 1u);
  EXPECT_EQ(truth.frames[0].opening, from_degrees(1.5));
  EXPECT_EQ(truth.frames[0].bottom_knee_lift, Metres{-0.001});
}

TEST(TruthFile, knows_which_criterion_a_fault_is_about) {
  const Truth truth = truth_in(kTruth);
  EXPECT_THAT(truth.repetitions[0].faults, ElementsAre(CriterionId::pelvis_rolled_back, CriterionId::feet_apart));
  EXPECT_THAT(truth.setup_faults, ElementsAre(CriterionId::knees_not_bent));
}

TEST(TruthFile, may_have_faults_that_no_criterion_is_about) {
  nlohmann::json json = kTruth;
  json["reps"][0]["faults"] = {"jerky", "feet_apart"};
  EXPECT_THAT(truth_in(json).repetitions[0].faults, ElementsAre(CriterionId::feet_apart));
}

TEST(TruthFile, beside_an_example_is_read) {
  const Truth truth = read_truth(CLAMSHELL_SOURCE_DIR "/examples/c06_front_left_band_fast.json");
  EXPECT_EQ(truth.repetitions.size(), 6u);
  EXPECT_EQ(truth.working_leg, Side::right);
}

TEST(TruthFile, that_lacks_a_field_is_told_which) {
  EXPECT_EQ(complaint([](nlohmann::json& j) { j["reps"][0].erase("peak_opening_deg"); }),
            "The truth file \"clip.json\" has no reps[0].peak_opening_deg.");
}

TEST(TruthFile, with_a_field_of_the_wrong_kind_is_told_which) {
  EXPECT_EQ(complaint([](nlohmann::json& j) { j["frames"][0]["angles"]["pelvis_roll_deg"] = "two"; }),
            "In the truth file \"clip.json\", frames[0].angles.pelvis_roll_deg is no number.");
  EXPECT_EQ(complaint([](nlohmann::json& j) { j["frames"][0]["angles"] = 3; }),
            "In the truth file \"clip.json\", frames[0].angles is no group of fields.");
  EXPECT_EQ(complaint([](nlohmann::json& j) { j["reps"] = nullptr; }),
            "In the truth file \"clip.json\", reps is no list.");
  EXPECT_EQ(complaint([](nlohmann::json& j) { j["setup"]["faults"][0] = 1; }),
            "In the truth file \"clip.json\", setup.faults[0] is no text.");
}

TEST(TruthFile, with_a_camera_that_nobody_knows_is_told_which_are_known) {
  EXPECT_THAT(complaint([](nlohmann::json& j) { j["camera"]["preset"] = "ceiling"; }),
              AllOf(HasSubstr("camera.preset"), HasSubstr("front_high"), HasSubstr("head_diagonal")));
}

TEST(TruthFile, that_is_no_json_is_refused) {
  for (const char* text : {"", "{", "[1, 2", "\xff\xfe", "{\"camera\": 1e999}", "42", "[]"})
    EXPECT_THROW(parse_truth(text, "clip.json"), BadTruth) << text;
}

TEST(TruthFile, that_ends_anywhere_too_early_is_refused) {
  const std::string whole = kTruth.dump();
  for (std::size_t length = 0; length < whole.size(); ++length)
    EXPECT_THROW(parse_truth(whole.substr(0, length), "clip.json"), BadTruth) << length;
}

RC_GTEST_PROP(TruthFile, with_any_byte_changed_is_read_or_refused, ()) {
  std::string text = kTruth.dump();
  text[*rc::gen::inRange<std::size_t>(0, text.size())] = *rc::gen::arbitrary<char>();
  try {
    RC_ASSERT(parse_truth(text, "clip.json").frames.size() == 1);
  } catch (const BadTruth& bad) {
    RC_ASSERT(std::string_view(bad.what()).ends_with('.'));
  }
}

TEST(TruthFile, that_nests_without_end_is_refused) {
  EXPECT_THROW(parse_truth(std::string(1'000'000, '['), "clip.json"), BadTruth);
}

TEST(TruthFile, that_is_not_there_is_named) {
  try {
    read_truth("nowhere/clip.json");
    FAIL();
  } catch (const BadTruth& bad) {
    EXPECT_THAT(bad.what(), HasSubstr("nowhere/clip.json"));
  }
}

}  // namespace
}  // namespace clamshell
