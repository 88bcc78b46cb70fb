// SPDX-License-Identifier: Apache-2.0
#include "coach/coach.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <vector>

#include "coach/sample_clip.h"
#include "video/read_video.h"

namespace clamshell {
namespace {

Coach coach(int threads = 1) {
  const AnalyzeOptions options = sample_clip::options(Model::lite, threads);
  return Coach({.networks = options.networks,
                .learned = options.learned,
                .model = options.model,
                .threads = threads,
                .known = {},
                .exercise = load_exercise(options.exercise)});
}

TEST(Coach, counts_live_what_an_analysis_of_the_recording_finds) {
  Coach live = coach();
  VideoReader camera(sample_clip::kVideo);
  std::vector<JudgedRepetition> counted;
  while (const auto frame = camera.next()) {
    const Feedback feedback = live.add(*frame).feedback;
    ASSERT_EQ(feedback.time, frame->time);
    counted.insert(counted.end(), feedback.completed.begin(), feedback.completed.end());
    ASSERT_EQ(feedback.count, static_cast<int>(counted.size()));
  }
  for (const auto& late : live.end().completed) counted.push_back(late);

  const Analysis recorded = sample_clip::analyzed(sample_clip::kVideo, sample_clip::options(Model::lite));
  sample_clip::expect_same(counted, recorded.repetitions);
}

TEST(Coach, counts_on_while_the_pictures_change_their_size) {
  Coach live = coach();
  VideoReader camera(sample_clip::kVideo);
  int count = 0;
  while (const auto frame = camera.next()) {
    const Image& large = *frame->image;
    Image half{large.width / 2, large.height / 2, {}};
    for (int y = 0; y < half.height; ++y)
      for (int x = 0; x < half.width; ++x)
        std::copy_n(large.rgb.begin() + 3L * (2L * y * large.width + 2L * x), 3, std::back_inserter(half.rgb));
    const bool shrunk = frame->time > Seconds{1.2} && frame->time < Seconds{4};
    count =
        live.add({frame->time, shrunk ? std::make_shared<const Image>(std::move(half)) : frame->image}).feedback.count;
  }
  EXPECT_EQ(count + static_cast<int>(live.end().completed.size()), static_cast<int>(sample_clip::kHolds.size()));
}

/// The two side by side; both of one size.
std::shared_ptr<const Image> beside(const Image& left, const Image& right) {
  Image both{left.width + right.width, left.height, {}};
  for (int y = 0; y < left.height; ++y) {
    for (const Image* half : {&left, &right})
      std::copy_n(half->rgb.begin() + 3L * y * half->width, 3L * half->width, std::back_inserter(both.rgb));
  }
  return std::make_shared<const Image>(std::move(both));
}

TEST(Coach, follows_who_exercises_beside_a_bystander_who_lies_still) {
  for (const bool on_the_left : {true, false}) {
    Coach live = coach();
    VideoReader camera(sample_clip::kVideo);
    std::shared_ptr<const Image> bystander;
    std::optional<CoachedFrame> last;
    int width = 0;
    while (const auto frame = camera.next()) {
      if (!bystander) bystander = frame->image;
      width = frame->image->width;
      last =
          live.add({frame->time, on_the_left ? beside(*frame->image, *bystander) : beside(*bystander, *frame->image)});
    }
    ASSERT_TRUE(last && last->feedback.keypoints.seen);
    EXPECT_EQ(last->feedback.keypoints[Landmark::left_hip].x.value < width, on_the_left);
    EXPECT_GE(last->feedback.count + static_cast<int>(live.end().completed.size()), 1);
  }
}

TEST(Coach, joins_with_its_pictures_what_a_phone_in_the_band_feels) {
  Coach live = coach();
  VideoReader camera(sample_clip::kVideo);
  const std::vector<MotionSample> felt = sample_clip::felt();
  auto next = felt.begin();
  std::optional<Feedback> last;
  std::vector<JudgedRepetition> counted;
  while (const auto frame = camera.next()) {
    const auto until = std::ranges::find_if(next, felt.end(), [&](const auto& s) { return s.time > frame->time; });
    live.feel(std::span(next, until));
    next = until;
    last = live.add(*frame).feedback;
    counted.insert(counted.end(), last->completed.begin(), last->completed.end());
  }
  for (const auto& late : live.end().completed) counted.push_back(late);
  EXPECT_EQ(last->sensor, BandSensor::joined);
  ASSERT_EQ(counted.size(), sample_clip::kHolds.size());
  EXPECT_LT(to_degrees(last->pose->opening.stddev), 1.5);
  EXPECT_NEAR(to_degrees(counted.back().repetition.peak_opening.value), to_degrees(sample_clip::kOpenings.back()), 2);
}

TEST(Coach, knows_nothing_before_the_first_frame) {
  Coach idle = coach();
  for (const Side side : {Side::left, Side::right}) EXPECT_FALSE(idle.lying_on(side));
  EXPECT_EQ(idle.under_way(), 0);
  EXPECT_TRUE(idle.end().completed.empty());
}

TEST(Coach, gives_every_frame_back_once_and_in_order) {
  Coach late = coach(3);
  VideoReader camera(sample_clip::kVideo, {.start = Seconds{}, .end = Seconds{0.7}});
  std::vector<Seconds> given, answered;
  while (const auto frame = camera.next()) {
    given.push_back(frame->time);
    late.begin(*frame);
    if (late.under_way() == 3) answered.push_back(late.take().feedback.time);
  }
  while (late.under_way()) answered.push_back(late.take().feedback.time);
  EXPECT_EQ(answered, given);
}

}  // namespace
}  // namespace clamshell
