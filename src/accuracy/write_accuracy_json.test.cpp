// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "accuracy/synthetic_evaluation.h"
#include "accuracy/write_accuracy.h"

namespace clamshell {
namespace {

nlohmann::json parsed(const Evaluation& evaluation) { return nlohmann::json::parse(write_accuracy_json(evaluation)); }

TEST(AccuracyAsJson, has_a_tally_for_each_clip_each_view_and_all) {
  const nlohmann::json json = parsed(synthetic_evaluation());
  EXPECT_EQ(json["format"], "clamshell-accuracy/1");
  ASSERT_EQ(json["clips"].size(), 3u);
  EXPECT_EQ(json["clips"][0]["accuracy"]["repetitions"]["found"], 2);
  ASSERT_EQ(json["views"].size(), 2u);
  EXPECT_EQ(json["views"][1]["view"], "foot end");
  EXPECT_EQ(json["all"]["clips"], 2);
}

TEST(AccuracyAsJson, gives_angles_in_degrees_and_shares_of_one) {
  const nlohmann::json opening = parsed(synthetic_evaluation())["clips"][1]["accuracy"]["opening"];
  EXPECT_EQ(opening["mae_deg"], 3);
  EXPECT_EQ(opening["within_1_stddev"], 0);
  EXPECT_EQ(opening["within_2_stddev"], 1);
}

TEST(AccuracyAsJson, gives_every_criterion_its_judgements) {
  const nlohmann::json criteria = parsed(synthetic_evaluation())["all"]["criteria"];
  EXPECT_EQ(criteria["repetition"].size(), kRepetitionCriteria.size());
  EXPECT_EQ(criteria["setup"].size(), kSetUpCriteria.size());
  EXPECT_EQ(criteria["repetition"]["no_hold"]["missed"], 1);
  EXPECT_TRUE(criteria["repetition"]["no_hold"]["precision"].is_null());
  EXPECT_EQ(criteria["all"]["f1"], 0);
}

TEST(AccuracyAsJson, says_why_a_clip_failed) {
  const nlohmann::json failed = parsed(synthetic_evaluation())["clips"][2];
  EXPECT_EQ(failed["failure"], "The truth file is damaged.");
  EXPECT_TRUE(failed["view"].is_null());
  EXPECT_TRUE(failed["accuracy"]["opening"]["mae_deg"].is_null());
}

TEST(AccuracyAsJson, tells_of_a_sensors_recordings_what_the_table_tells) {
  EvaluatedMotion good{.name = "a.csv", .count_min = 3, .count_max = 4, .tally = {}, .failure = {}};
  good.tally = {
      .recordings = 1, .counted_right = 1, .found = 3, .peaks = 3, .peaks_found = 2, .peak_time = {}, .opening = {}};
  good.tally.peak_time.add(Seconds{0.12});
  good.tally.opening.add({from_degrees(40), from_degrees(3)}, from_degrees(42));
  const EvaluatedMotion bad{.name = "b.csv", .count_min = 1, .count_max = 1, .tally = {}, .failure = "It is damaged."};
  const nlohmann::json json = nlohmann::json::parse(write_accuracy_json(std::vector{good, bad}));
  EXPECT_EQ(json["format"], "clamshell-motion-accuracy/1");
  EXPECT_EQ(json["recordings_counted_right"], 1);
  EXPECT_EQ(json["recordings"][1]["failure"], "It is damaged.");
  EXPECT_EQ(json["all"], json["recordings"][0]["accuracy"]);
  EXPECT_EQ(json["all"]["repetitions"], (nlohmann::json{{"found", 3}, {"certain", 3}, {"in_0.4_s", 2}}));
  EXPECT_EQ(json["all"]["peak_time_error_s"], 0.12);
  EXPECT_EQ(json["all"]["opening"]["mae_deg"], 2.0);
  EXPECT_EQ(json["all"]["opening"]["within_1_stddev"], 1.0);
}

}  // namespace
}  // namespace clamshell
