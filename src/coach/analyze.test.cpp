// SPDX-License-Identifier: Apache-2.0
#include "coach/analyze.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/user_error.h"
#include "coach/held_to_dose.h"
#include "coach/sample_clip.h"
#include "fit/perceptrons.h"
#include "video/sample_videos.h"

namespace clamshell {
namespace {

using sample_clip::analyzed;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class Analyze : public samples::Folder {};

TimeRange until(double end_s) { return {.start = Seconds{0}, .end = Seconds{end_s}}; }

/// What the user is told about a video that can't be analysed.
std::string refusal(const std::filesystem::path& video, const AnalyzeOptions& options) {
  try {
    analyzed(video, options);
  } catch (const InputError& error) {
    return error.what();
  }
  return "no refusal";
}

std::vector<std::optional<Radians>> openings(const Analysis& analysis) {
  std::vector<std::optional<Radians>> result;
  for (const Sample& sample : analysis.series) {
    result.push_back(sample.pose ? std::optional(sample.pose->opening.value) : std::nullopt);
  }
  return result;
}

TEST_F(Analyze, asks_for_the_hold_and_the_lowering_of_the_dose) {
  AnalyzeOptions options = sample_clip::options(Model::lite);
  const auto limits = [&options] {
    std::map<CriterionId, double> found;
    for (const JudgedRepetition& judged : analyzed(sample_clip::kVideo, options).repetitions)
      for (const Finding& finding : judged.verdict.findings) found[finding.criterion] = finding.limit;
    return found;
  };
  options.dose = Dose{};
  options.dose->hold = options.dose->lower = Seconds{10};
  const auto asked = limits();
  const Exercise held = held_to(load_exercise(options.exercise), *options.dose);
  for (const CriterionId id : {CriterionId::no_hold, CriterionId::lowered_too_fast}) {
    ASSERT_TRUE(asked.contains(id)) << word_of(id);
    EXPECT_EQ(asked.at(id), criterion_in(held.repetition, id).at_least) << word_of(id);
  }
}

TEST_F(Analyze, finds_in_the_sample_clip_what_its_truth_says) {
  int frames = 0;
  VideoReader film(sample_clip::kVideo);
  const Analysis found = analyze(film, sample_clip::kVideo, sample_clip::options(Model::full),
                                 [&frames](const VideoFacts&, const CoachedFrame&) { ++frames; });
  ASSERT_TRUE(found.person);
  EXPECT_EQ(found.person->working_leg(), sample_clip::kTopLeg);
  ASSERT_THAT(found.repetitions, SizeIs(sample_clip::kHolds.size()));
  for (std::size_t i = 0; i < sample_clip::kHolds.size(); ++i) {
    const Repetition& repetition = found.repetitions[i].repetition;
    EXPECT_EQ(repetition.number, static_cast<int>(i) + 1);
    EXPECT_GT(repetition.peak.value, sample_clip::kHolds[i].start_s - 0.3);
    EXPECT_LT(repetition.peak.value, sample_clip::kHolds[i].end_s + 0.3);
  }
  EXPECT_EQ(frames, sample_clip::kFrames);
  EXPECT_EQ(found.video.frames, sample_clip::kFrames);
  ASSERT_THAT(found.series, SizeIs(sample_clip::kFrames));
  for (std::size_t i = 1; i < found.series.size(); ++i) EXPECT_LT(found.series[i - 1].time, found.series[i].time);
  EXPECT_FALSE(found.remark);
}

TEST_F(Analyze, gives_each_repetition_of_a_film_of_both_sides_its_own_leg) {
  const auto both = convert(
      sample_clip::kVideo,
      "-filter_complex "
      "'[0]split[first][again];[again]hflip,tpad=start_mode=clone:start_duration=2[second];[first][second]concat'",
      "both.mp4");
  const Analysis found = analyzed(both, sample_clip::options(Model::lite));
  std::vector<Side> legs;
  for (const JudgedRepetition& judged : found.repetitions) legs.push_back(*judged.working_leg);
  std::vector<Side> expected(sample_clip::kHolds.size(), sample_clip::kTopLeg);
  expected.resize(2 * expected.size(), other(sample_clip::kTopLeg));
  EXPECT_EQ(legs, expected);
  ASSERT_TRUE(found.person);
  EXPECT_EQ(found.person->working_leg(), std::nullopt);
  EXPECT_EQ(found.repetitions.back().repetition.number, static_cast<int>(expected.size()));
}

TEST_F(Analyze, gives_the_same_on_any_number_of_threads) {
  const Analysis one = analyzed(sample_clip::kVideo, sample_clip::options(Model::lite, 1));
  const Analysis two = analyzed(sample_clip::kVideo, sample_clip::options(Model::lite, 2));
  sample_clip::expect_same(one.repetitions, two.repetitions);
  EXPECT_EQ(openings(one), openings(two));
}

TEST_F(Analyze, remarks_that_a_clip_without_a_repetition_has_none) {
  AnalyzeOptions options = sample_clip::options(Model::lite);
  const Analysis found = analyzed(sample_clip::kVideo, options, until(0.6));
  EXPECT_THAT(found.repetitions, IsEmpty());
  ASSERT_TRUE(found.remark);
  EXPECT_THAT(*found.remark, HasSubstr("never opened"));
}

TEST_F(Analyze, measures_the_set_up_of_a_clip_that_ends_before_it_was_held) {
  AnalyzeOptions options = sample_clip::options(Model::lite);
  const Analysis found = analyzed(sample_clip::kVideo, options, until(0.2));
  ASSERT_TRUE(found.person);
  EXPECT_EQ(found.person->working_leg(), sample_clip::kTopLeg);
}

TEST_F(Analyze, takes_side_and_height_from_the_user) {
  AnalyzeOptions options = sample_clip::options(Model::lite);
  options.height = Metres{1.67};
  options.working_leg = sample_clip::kTopLeg;
  const Analysis found = analyzed(sample_clip::kVideo, options, until(0.8));
  ASSERT_TRUE(found.person);
  EXPECT_EQ(found.person->working_leg(), sample_clip::kTopLeg);
  EXPECT_EQ(found.person->height, Metres{1.67});
  EXPECT_TRUE(found.person->height_given);
}

TEST_F(Analyze, refuses_a_video_with_nobody_in_it) {
  samples::write(in_folder("empty.mp4"), samples::steady_times(10, 10), 320, 240);
  EXPECT_THAT(refusal(in_folder("empty.mp4"), sample_clip::options(Model::lite)),
              AllOf(HasSubstr("Nobody"), HasSubstr("empty.mp4")));
}

TEST_F(Analyze, refuses_somebody_upright) {
  const auto upright = convert(sample_clip::kVideo, "-vf transpose=cclock -t 1.2", "upright.mp4");
  EXPECT_THAT(refusal(upright, sample_clip::options(Model::lite)), HasSubstr("not lying on the side"));
}

TEST_F(Analyze, says_which_way_up_a_film_is_and_counts_it_once_told) {
  const auto upside_down = convert(sample_clip::kVideo, "-vf hflip,vflip", "upside_down.mp4");
  AnalyzeOptions options = sample_clip::options(Model::lite);
  EXPECT_THAT(refusal(upside_down, options), HasSubstr("upside down"));
  options.correction.quarter_turns = 2;
  EXPECT_THAT(analyzed(upside_down, options).repetitions, SizeIs(sample_clip::kHolds.size()));
}

TEST_F(Analyze, refuses_a_file_that_is_no_video) {
  samples::write_bytes(in_folder("notes.mp4"), "not a video");
  EXPECT_THROW(analyzed(in_folder("notes.mp4"), sample_clip::options(Model::lite)), BadVideo);
}

TEST_F(Analyze, refuses_a_folder_without_networks) {
  AnalyzeOptions options = sample_clip::options(Model::lite);
  options.networks = in_folder("nowhere");
  EXPECT_THROW(analyzed(sample_clip::kVideo, options), UserError);
}

TEST_F(Analyze, refuses_a_folder_without_learned_weights) {
  AnalyzeOptions options = sample_clip::options(Model::lite);
  options.learned = in_folder("nowhere");
  EXPECT_THAT([&] { analyzed(sample_clip::kVideo, options); }, testing::ThrowsMessage<UserError>(HasSubstr("nowhere")));
}

}  // namespace
}  // namespace clamshell
