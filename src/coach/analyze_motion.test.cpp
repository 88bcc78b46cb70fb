// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "coach/analyze.h"
#include "motion_file/read_motion.h"

namespace clamshell {
namespace {

using testing::Contains;
using testing::Field;
using testing::HasSubstr;

AnalyzeOptions for_a_sensor() {
  AnalyzeOptions options;
  options.exercise = CLAMSHELL_SOURCE_DIR "/exercises/clamshell.toml";
  return options;
}

const std::filesystem::path kRecordings = CLAMSHELL_SOURCE_DIR "/examples/mex";

Analysis felt(const std::filesystem::path& file, const AnalyzeOptions& options, TimeRange part = {}) {
  return analyze_motion(read_motion(file), file, options, part);
}

TEST(AnalyzeMotion, counts_and_judges_what_a_sensor_felt) {
  const Analysis found = felt(kRecordings / "08_2.csv.gz", for_a_sensor());
  EXPECT_EQ(found.repetitions.size(), 6U);
  EXPECT_FALSE(found.view);
  EXPECT_NEAR(found.video.fps, 50, 0.1);
  for (const JudgedRepetition& judged : found.repetitions)
    EXPECT_NEAR(to_degrees(judged.repetition.peak_opening.value), 41, 8);
}

TEST(AnalyzeMotion, leaves_to_the_sensor_what_a_thigh_cannot_know) {
  const Analysis found = felt(kRecordings / "08_2.csv.gz", for_a_sensor());
  const auto by_sensor = [](CriterionId id) {
    return Contains(testing::AllOf(Field(&NotJudged::criterion, id), Field(&NotJudged::reason, WhyNotJudged::sensor)));
  };
  using enum CriterionId;
  for (const JudgedRepetition& judged : found.repetitions)
    for (const CriterionId id : {pelvis_rolled_back, feet_apart, bottom_leg_moved, trunk_swayed})
      EXPECT_THAT(judged.verdict.not_judged, by_sensor(id));
  EXPECT_EQ(found.setup.verdict.not_judged.size(), found.exercise.set_up.size());
  EXPECT_FALSE(found.setup.passed);
}

TEST(AnalyzeMotion, names_the_leg_only_if_somebody_said_which) {
  AnalyzeOptions options = for_a_sensor();
  EXPECT_EQ(felt(kRecordings / "08_2.csv.gz", options).repetitions.front().working_leg, std::nullopt);
  options.working_leg = Side::left;
  const Analysis found = felt(kRecordings / "08_2.csv.gz", options);
  EXPECT_EQ(found.repetitions.front().working_leg, Side::left);
  EXPECT_EQ(found.person->lying_on, Side::right);
}

TEST(AnalyzeMotion, says_why_it_counted_nothing_in_another_exercise) {
  const Analysis found = felt(kRecordings / "12_ex01.csv.gz", for_a_sensor());
  EXPECT_TRUE(found.repetitions.empty());
  EXPECT_FALSE(found.person);
  ASSERT_TRUE(found.remark);
  EXPECT_THAT(*found.remark, HasSubstr("No repetition"));
}

TEST(AnalyzeMotion, looks_at_a_part_of_the_recording) {
  const TimeRange beginning{.start = Seconds{0}, .end = Seconds{12}}, after_the_end{.start = Seconds{500}};
  const auto some = felt(kRecordings / "13_2.csv.gz", for_a_sensor(), beginning).repetitions.size();
  EXPECT_GT(some, 2U);
  EXPECT_LT(some, 7U);
  EXPECT_THROW(felt(kRecordings / "13_2.csv.gz", for_a_sensor(), after_the_end), InputError);
}

}  // namespace
}  // namespace clamshell
