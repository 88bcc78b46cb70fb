// SPDX-License-Identifier: Apache-2.0
#include "wire/write_json.h"

#include <gmock/gmock.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "wording/synthetic_analysis.h"

namespace clamshell {
namespace {

using Json = nlohmann::ordered_json;
using testing::ElementsAre;
using testing::IsSupersetOf;

std::vector<std::string> keys(const Json& object) {
  std::vector<std::string> names;
  for (const auto& [name, value] : object.items()) names.push_back(name);
  return names;
}

Json parsed(const Analysis& analysis) { return Json::parse(write_json(analysis)); }

TEST(JsonReport, tells_how_far_a_camera_and_a_sensor_agree) {
  EXPECT_TRUE(parsed(synthetic_analysis())["sensor"].is_null());
  const SeenAndFelt both{
      .number = 2, .camera = {from_degrees(41), from_degrees(4)}, .sensor = {from_degrees(43.5), from_degrees(1)}};
  SensorComparison comparison{.offset = Seconds{-1.25}, .correlation = 0.98765, .repetitions = {both}, .agreement = {}};
  const Json few = Json::parse(write_json(synthetic_analysis(), comparison))["sensor"];
  EXPECT_EQ(few, (Json{{"offset_s", -1.25},
                       {"correlation", 0.988},
                       {"repetitions",
                        {{{"number", 2},
                          {"camera_deg", 41.0},
                          {"camera_stddev_deg", 4.0},
                          {"sensor_deg", 43.5},
                          {"sensor_stddev_deg", 1.0},
                          {"difference_deg", -2.5}}}},
                       {"agreement", nullptr}}));
  comparison.agreement = BlandAltman{from_degrees(-2), from_degrees(-5), from_degrees(1)};
  const Json enough = Json::parse(write_json(synthetic_analysis(), comparison))["sensor"]["agreement"];
  EXPECT_EQ(enough, (Json{{"bias_deg", -2.0}, {"lower_deg", -5.0}, {"upper_deg", 1.0}}));
}

TEST(JsonReport, has_every_member_of_the_contract) {
  const Json json = parsed(synthetic_analysis());
  EXPECT_THAT(keys(json),
              IsSupersetOf({"format", "video", "person", "view", "setup", "repetitions", "series", "timing"}));
  EXPECT_EQ(json["format"], "clamshell-analysis/1");
  EXPECT_THAT(keys(json["video"]), IsSupersetOf({"path", "duration_s", "fps", "frames", "width_px", "height_px"}));
  EXPECT_THAT(keys(json["person"]), IsSupersetOf({"lying_on", "working_leg", "height_m", "height_source"}));
  EXPECT_THAT(keys(json["view"]),
              IsSupersetOf({"azimuth_deg", "azimuth_stddev_deg", "elevation_deg", "elevation_stddev_deg", "advice"}));
  EXPECT_THAT(keys(json["setup"]), IsSupersetOf({"passed", "measured", "findings", "not_judged"}));
  EXPECT_THAT(keys(json["repetitions"][0]),
              IsSupersetOf({"number", "start_s", "peak_s", "end_s", "lift_s", "hold_s", "lower_s", "opening_deg",
                            "opening_stddev_deg", "pelvis_roll_deg", "pelvis_roll_stddev_deg", "findings", "not_judged",
                            "cue"}));
  EXPECT_THAT(keys(json["series"]),
              IsSupersetOf({"time_s", "opening_deg", "opening_stddev_deg", "pelvis_roll_deg", "pelvis_roll_stddev_deg",
                            "hip_flexion_deg", "knee_flexion_deg", "feet_gap_m", "bottom_knee_lift_m"}));
  EXPECT_THAT(keys(json["timing"]), IsSupersetOf({"total_s", "decode_s", "pose_s", "fit_s", "rest_s"}));
  EXPECT_THAT(keys(json["repetitions"][1]["findings"][0]),
              ElementsAre("criterion", "measured", "stddev", "unit", "limit", "probability", "cue"));
  EXPECT_THAT(keys(json["repetitions"][1]["not_judged"][0]), ElementsAre("criterion", "reason"));
}

TEST(JsonReport, names_the_top_leg_as_the_working_one) {
  const Json person = parsed(synthetic_analysis())["person"];
  EXPECT_EQ(person["lying_on"], "left");
  EXPECT_EQ(person["working_leg"], "right");
  EXPECT_EQ(person["height_source"], "assumed");
}

TEST(JsonReport, has_one_entry_a_frame_and_null_where_nobody_is_seen) {
  const Analysis analysis = synthetic_analysis();
  const Json series = parsed(analysis)["series"];
  for (const auto& [name, column] : series.items()) {
    ASSERT_EQ(column.size(), analysis.series.size()) << name;
    for (std::size_t i = 0; i < column.size(); ++i)
      EXPECT_EQ(column[i].is_null(), name != "time_s" && !analysis.series[i].pose) << name << ' ' << i;
  }
}

TEST(JsonReport, turns_what_is_not_a_number_into_null) {
  Analysis analysis = synthetic_analysis();
  analysis.repetitions[0].repetition.peak_opening = {Radians{NAN}, Radians{INFINITY}};
  analysis.repetitions[0].repetition.poses.clear();
  const Json repetition = parsed(analysis)["repetitions"][0];
  EXPECT_TRUE(repetition["opening_deg"].is_null());
  EXPECT_TRUE(repetition["opening_stddev_deg"].is_null());
  EXPECT_TRUE(repetition["pelvis_roll_deg"].is_null());
}

TEST(JsonReport, gives_every_quantity_of_the_series_its_standard_deviation) {
  const Analysis analysis = synthetic_analysis();
  const Json series = parsed(analysis)["series"];
  const BodyPose& pose = *analysis.series.front().pose;
  const auto expect_first = [&](const std::string& name, const std::string& unit, double value, double stddev) {
    EXPECT_NEAR(series[name + "_" + unit][0].get<double>(), value, 0.005) << name;
    EXPECT_NEAR(series[name + "_stddev_" + unit][0].get<double>(), stddev, 0.005) << name;
  };
  EXPECT_EQ(series.size(), 17U);
  expect_first("hip_flexion", "deg", 46, 3);
  expect_first("knee_flexion", "deg", 85, 3);
  expect_first("pelvis_roll_change", "deg", 0, 2.5);
  expect_first("feet_gap", "m", 0.004, 0.006);
  expect_first("bottom_knee_lift", "m", 0.002, 0.005);
  expect_first("trunk_sway", "m", pose.trunk_sway.value.value, pose.trunk_sway.stddev.value);
}

TEST(JsonReport, gives_no_value_for_a_quantity_that_was_not_seen) {
  Analysis analysis = synthetic_analysis();
  analysis.series[3].pose->trunk_sway = {Metres{0}, Metres{INFINITY}};
  analysis.setup.measured.head_height = {Metres{0}, Metres{INFINITY}};
  const Json json = parsed(analysis);
  EXPECT_TRUE(json["series"]["trunk_sway_m"][3].is_null());
  EXPECT_TRUE(json["series"]["trunk_sway_stddev_m"][3].is_null());
  EXPECT_FALSE(json["series"]["opening_deg"][3].is_null());
  EXPECT_TRUE(json["setup"]["measured"]["head_height_m"].is_null());
  EXPECT_TRUE(json["setup"]["measured"]["head_height_stddev_m"].is_null());
}

TEST(JsonReport, tells_how_the_person_lay_before_the_first_repetition) {
  const Json measured = parsed(synthetic_analysis())["setup"]["measured"];
  EXPECT_EQ(measured["knee_flexion_deg"], 22);
  EXPECT_EQ(measured["knee_flexion_stddev_deg"], 6);
  EXPECT_EQ(measured["feet_gap_m"], 0.01);
  EXPECT_TRUE(parsed(Analysis{})["setup"]["measured"].is_null());
}

TEST(JsonReport, gives_each_repetition_the_cue_of_its_most_important_finding) {
  const Json repetitions = parsed(synthetic_analysis())["repetitions"];
  EXPECT_TRUE(repetitions[0]["cue"].is_null());
  EXPECT_EQ(repetitions[1]["cue"], "Keep your hips stacked.");
  EXPECT_EQ(repetitions[1]["findings"][1]["cue"], "Lower the knee slowly.");
}

TEST(JsonReport, says_null_where_nobody_lay_down) {
  Analysis analysis;
  analysis.remark = "Nobody lay down.";
  const Json json = parsed(analysis);
  EXPECT_TRUE(json["person"].is_null());
  EXPECT_TRUE(json["view"]["azimuth_deg"].is_null());
  EXPECT_TRUE(json["view"]["advice"].is_null());
  EXPECT_EQ(json["repetitions"], Json::array());
  EXPECT_EQ(json["remark"], "Nobody lay down.");
}

TEST(JsonReport, gives_the_largest_change_of_the_pelvis_since_the_start) {
  Analysis analysis = synthetic_analysis();
  auto& poses = analysis.repetitions[0].repetition.poses;
  poses.assign(3, BodyPose{});
  poses[0].pelvis_roll_change.value = from_degrees(5);
  poses[1].pelvis_roll_change.value = from_degrees(17);
  poses[2].pelvis_roll_change.value = from_degrees(4);
  EXPECT_EQ(parsed(analysis)["repetitions"][0]["pelvis_roll_deg"], 12);
}

TEST(JsonReport, survives_a_path_that_is_no_utf8) {
  Analysis analysis = synthetic_analysis();
  analysis.video.path = "bad\xff.mp4";
  EXPECT_EQ(parsed(analysis)["video"]["path"], "bad\xef\xbf\xbd.mp4");
}

}  // namespace
}  // namespace clamshell
