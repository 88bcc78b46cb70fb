// SPDX-License-Identifier: Apache-2.0
#include "accuracy/evaluate_motion.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "accuracy/read_truth.h"

namespace clamshell {
namespace {

using testing::HasSubstr;

const std::filesystem::path kPeople = CLAMSHELL_SOURCE_DIR "/examples/mex";

AnalyzeOptions only_the_exercise() {
  AnalyzeOptions options;
  options.exercise = CLAMSHELL_SOURCE_DIR "/exercises/clamshell.toml";
  return options;
}

TEST(EvaluateMotion, finds_what_people_counted_and_measured_and_nothing_in_other_exercises) {
  MotionTally all;
  for (const TrueMotion& truth : read_motion_truth(kPeople)) {
    const EvaluatedMotion evaluated = evaluate_motion(truth, only_the_exercise());
    EXPECT_FALSE(evaluated.failure);
    EXPECT_EQ(evaluated.tally.counted_right, 1) << evaluated.name << ": " << evaluated.tally.found;
    all += evaluated.tally;
  }
  EXPECT_EQ(all.recordings, 5);
  EXPECT_EQ(all.peaks, 27);
  EXPECT_EQ(all.peaks_found, all.peaks);
  EXPECT_LT(to_degrees(*all.opening.error.value()), 2);
}

TEST(EvaluateMotion, compares_nothing_that_is_unclear) {
  const auto truths = parse_motion_truth(
      R"([{"file": "a", "count_min": 1, "count_max": 2, "peaks_s": [3], "opening_deg": [40], "estimators_agree": false},
          {"file": "b", "clear": false, "count_min": 1, "count_max": 2, "peaks_s": [3], "opening_deg": [40]},
          {"file": "c", "sensor_leg_moves": false}])",
      "folder");
  ASSERT_EQ(truths.size(), 1U);
  EXPECT_EQ(truths[0].file, "folder/a");
  EXPECT_TRUE(truths[0].openings.empty());
}

TEST(EvaluateMotion, refuses_other_files_with_a_sentence) {
  for (const char* const json :
       {"", "[", "[]", "{}", "[1]", R"([{"count_min": 1}])", R"({"count_min": 1})",
        R"([{"file": "a", "count_min": 1, "count_max": 2, "peaks_s": [3], "opening_deg": [4, 5]}])"})
    EXPECT_THROW(parse_motion_truth(json, "folder"), BadTruth) << json;
}

TEST(EvaluateMotion, writes_a_line_for_each_recording_and_one_for_all) {
  EvaluatedMotion good{.name = "a.csv", .count_min = 2, .count_max = 3, .tally = {}, .failure = {}}, bad = good;
  good.tally.recordings = good.tally.counted_right = 1;
  good.tally.found = 2;
  bad.name = "b.csv";
  bad.failure = "It is empty.";
  const std::string table = write_motion_table({good, bad});
  EXPECT_THAT(table, HasSubstr("2-3"));
  EXPECT_THAT(table, HasSubstr("It is empty."));
  EXPECT_THAT(table, HasSubstr("1 of 1 recordings counted right."));
}

}  // namespace
}  // namespace clamshell
